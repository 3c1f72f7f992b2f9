io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] src/main/openapi/orders.yaml against', 'PATCH: 1.0.1 covers the change since 1.0.0'
  says '[INFO] src/main/openapi/returns.yaml against', 'NONE'
  isSilentAbout '[ERROR]'
}
