io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] Orders 1.0.0: 1 operations at http://localhost:', '/orders'
  says '[INFO] Payments 1.0.0: 1 operations at http://localhost:', '/payments'
  says 2, '[INFO] Stubs stopped after 0 requests.'
}
for (api in ['Orders', 'Payments']) {
  String module = api.toLowerCase()
  File models = new File(basedir, "${module}/target/generated-sources/contract-client/org/example/${module}")
  assert models.list().contains(api + 'Item.java')
  assert !models.list().any { it.startsWith(api == 'Orders' ? 'Payments' : 'Orders') }
}
