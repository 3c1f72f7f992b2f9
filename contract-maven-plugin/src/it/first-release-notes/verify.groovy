io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] src/main/openapi/orders.yaml against git:v1.0.0'
  says '[WARNING] src/main/openapi/returns.yaml: a first release, since there is no file "src/main/openapi/returns.yaml" in the revision v1.0.0'
  says '[INFO] src/main/openapi/orders.yaml: a first release, since no release tag leads here'
  says '[INFO] src/main/openapi/orders.yaml: a first release, since no release of org.example.bookshop:orders is known before 1.1.0-SNAPSHOT'
  isSilentAbout '[ERROR]'
}
