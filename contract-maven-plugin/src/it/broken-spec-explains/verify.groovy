io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[ERROR] src/main/openapi/orders.yaml against', 'cannot be judged'
  says '[ERROR] src/main/openapi/orders.yaml:'
  says '[ERROR] src/main/openapi/returns.yaml:15:25:', 'leads nowhere'
  says 'Failed to execute goal', 'orders.yaml, src/main/openapi/returns.yaml'
}
