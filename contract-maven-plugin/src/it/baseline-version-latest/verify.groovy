io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO]', 'against maven:org.example.bookshop:baseline-version-latest:1.10.0!/openapi/orders.yaml', 'NONE'
}
