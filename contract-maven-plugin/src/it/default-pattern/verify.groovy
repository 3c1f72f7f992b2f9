io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] src/main/openapi/orders.yaml against', 'NONE'
  says '[INFO] src/main/openapi/v1/old.yml against', 'NONE'
  says '[INFO] src/main/api/stock.json against', 'NONE'
  isSilentAbout 'parts/order.yaml'
  isSilentAbout 'package.json'
  isSilentAbout 'src/test'
}
['orders', 'v1/old', 'stock'].each {
  assert new File(basedir, "target/concordat/${it}.json").file
  assert new File(basedir, "target/concordat/${it}.md").file
}
null
