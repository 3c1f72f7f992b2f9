io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[ERROR] src/main/openapi/orders.yaml against git:v1.0.0:src/main/openapi/orders.yaml'
  says '[ERROR]', '`Order.total` was removed', 'response-property-removed', 'PROVED'
  says '[ERROR]', 'git:v1.0.0:src/main/openapi/orders.yaml:23:9'
  says '[ERROR]', '"id": "a"'
  says '[ERROR] MAJOR: the version is still 1.0.0, use 2.0.0'
  says 'Failed to execute goal', 'contract-maven-plugin', 'use 2.0.0'
}
assert new File(basedir, 'target/concordat/orders.json').text.contains('"response-property-removed"')
assert new File(basedir, 'target/concordat/orders.md').text.contains('response-property-removed')
