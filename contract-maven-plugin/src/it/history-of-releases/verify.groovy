io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] orders/1.10.0.yaml against orders/1.9.0.yaml: MINOR: 1.10.0 covers the change since 1.9.0'
  says '[INFO] orders/2.0.0.yaml against orders/1.10.0.yaml: MAJOR: 2.0.0 covers the change since 1.10.0'
}
