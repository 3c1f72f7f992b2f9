io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[ERROR] src/main/proto against git:v1.0.0:src/main/proto'
  says '[ERROR]', '`shop.v1.Order.amount` is `int32` instead of `int64`', 'field-type-changed', 'PROVED'
  says '[ERROR]', 'git:v1.0.0:src/main/proto/shop/v1/order.proto:6:9'
  says '[ERROR] MAJOR: the version is still v1, use v2'
  isSilentAbout 'src/main/proto/shop/v1/orders.proto against'
}
assert new File(basedir, 'target/concordat/proto.json').text.contains('"field-type-changed"')
