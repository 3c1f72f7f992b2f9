io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[ERROR] src/main/openapi/orders.yaml against git:v1.10.0:src/main/openapi/orders.yaml'
  says '[ERROR]', 'git:v1.10.0:src/main/openapi/parts/order.yaml:6:'
  says '[ERROR]', 'src/main/openapi/parts/order.yaml:6:'
  says '[INFO] src/main/openapi/orders.yaml against git:v1.2.0:src/main/openapi/orders.yaml: NONE'
}
