io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] Bookshop Order Events 1.0.0: 2 operations, artemis at tcp://127.0.0.1:'
  says 2, '[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed'
  says 1, '[INFO] Stubs stopped after 0 requests and 1 message.'
  says 1, '[ERROR] not as the specification says: received parcelShipped on parcels.shipped'
  says 1, '[ERROR]   payload /carrier: ', '/src/main/asyncapi/orders-events.yaml:28:42)'
  says '[ERROR] Failed to execute goal', '0 requests and 1 message were not as the specification says'
  says '[INFO] Ready for 1 s.'
  says '[INFO] sent orderPlaced on orders.ch.placed'
  says '[ERROR] Failed to execute goal', 'broker: there is no library for kafka. Add org.apache.kafka:kafka-clients:4.2.2 to the <dependencies> of this plugin.'
  isSilentAbout 'AMQ2'
}
assert new File(basedir, 'target/concordat/messages.json').text.contains('"operation": "parcelShipped"')
