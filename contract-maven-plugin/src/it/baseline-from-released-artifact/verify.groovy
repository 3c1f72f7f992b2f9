io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[ERROR]', 'src/main/openapi/orders.yaml against maven:org.example.bookshop:baseline-from-released-artifact:1.0.0'
  says '[ERROR]', 'response-property-removed'
  says '[INFO]', 'src/main/openapi/orders.yaml against maven:org.example.bookshop:baseline-from-released-artifact:1.0.1!/specs/v1/api.yaml: NONE'
}
