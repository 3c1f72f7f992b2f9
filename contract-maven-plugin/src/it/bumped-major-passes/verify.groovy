io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] src/main/openapi/orders.yaml against git:v1.0.0:src/main/openapi/orders.yaml: MAJOR: 2.0.0 covers the change since 1.0.0'
  isSilentAbout '[ERROR]'
}
assert new File(basedir, 'target/concordat/orders.json').text.contains('"response-property-removed"')
