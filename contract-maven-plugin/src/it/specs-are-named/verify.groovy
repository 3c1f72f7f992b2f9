io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] api/orders.yaml against git:v1.0.0:api/orders.yaml: NONE'
  says '[INFO] contract.yml against git:v1.0.0:contract.yml: NONE'
  says 'Failed to execute goal', 'matches contracts.yml', 'Correct <specs> (contract.specs)'
}
