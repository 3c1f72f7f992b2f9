io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[WARNING] src/main/openapi/orders.yaml: a first release, since there is no file', 'set <baselinePath> (contract.baselinePath)'
  says '[ERROR] src/main/openapi/orders.yaml against git:v1.0.0:api.yaml'
}
