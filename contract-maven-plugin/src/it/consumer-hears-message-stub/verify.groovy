io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says 2, '[INFO] Bookshop Order Events 1.0.0: 2 operations, artemis at tcp://127.0.0.1:'
  says 2, '[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed'
  says 1, '[INFO] Stubs stopped after 0 requests and 1 message.'
  says 1, '[ERROR] not as the specification says: received parcelShipped on parcels.shipped'
  says 1, '[ERROR]   payload /carrier: ', '/src/main/asyncapi/orders-events.yaml:28:42)'
  says '[ERROR] Failed to execute goal', 'stop-stubs (strict-stubs)', '0 requests and 1 message were not as the specification says'
  isSilentAbout 'AMQ2'
}
assert new File(basedir, 'target/concordat/messages.json').text.contains('"operation": "parcelShipped"')
assert new File(basedir, 'target/strict.json').text.contains('"operation": "parcelShipped"')
