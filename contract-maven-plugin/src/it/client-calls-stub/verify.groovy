io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] Generated', 'files in target/generated-sources/contract-client from src/main/openapi/orders.yaml'
  says '[INFO] Bookshop Orders 2.0.0:', 'operations at http://localhost:'
  says '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0'
  says '[INFO] Bookshop Order Events 1.0.0: 4 operations, artemis at tcp://127.0.0.1:'
  says '[WARNING] not as the specification says: '
  says '[INFO] Stubs stopped after 3 requests and 0 messages.'
  says 1, '[INFO] Up to date: target/generated-sources/contract-client from src/main/openapi/orders.yaml'
  says 1, '[INFO] Up to date: target/generated-sources/spring from src/main/openapi/orders.yaml'
  says 1, '[INFO] Up to date: target/generated-sources/contract-models from src/main/api/orders-events.yaml'
  says '[ERROR] Failed to execute goal', 'port: cannot listen on localhost:', 'Set <port> (contract.port) to one that is free, or to 0 for any.'
  says '[INFO] Ready for 1 s.'
  says '[INFO] sent orderPlaced on orders.placed'
}
assert new File(basedir, 'target/concordat/stubs.json').text.contains('/shop/orders?limit=0')
def jar = new java.util.jar.JarFile(new File(basedir, 'target/shop-1.0.0-SNAPSHOT-stubs.jar'))
assert jar.getEntry('META-INF/org.example.bookshop/shop/1.0.0-SNAPSHOT/mappings/listOrders-200.json')
assert jar.getEntry('META-INF/org.example.bookshop/shop/1.0.0-SNAPSHOT/contracts/listOrders-200.yml')
jar.close()
