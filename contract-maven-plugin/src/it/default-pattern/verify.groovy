io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] src/main/openapi/orders.yaml against', 'NONE'
  says '[INFO] src/main/openapi/v1/old.yml against', 'NONE'
  says '[INFO] src/main/api/stock.json against', 'NONE'
  says '[INFO] src/main/asyncapi/stock-events.yaml against git:v1.0.0:src/main/asyncapi/stock-events.yaml: NONE'
  says 1, '[INFO] src/main/proto', ' against git:v1.0.0:src/main/proto: NONE'
  isSilentAbout 'parts/order.yaml'
  isSilentAbout 'package.json'
  isSilentAbout 'src/test'
}
['orders', 'v1/old', 'stock', 'stock-events', 'proto'].each {
  assert new File(basedir, "target/concordat/${it}.json").file
  assert new File(basedir, "target/concordat/${it}.md").file
}
null
