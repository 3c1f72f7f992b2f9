io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] orders/src/main/api/orders.yaml against git:bookshop-1.0.0:orders/src/main/api/orders.yaml: NONE'
  says '[ERROR] payments/src/main/api/payments.yaml against git:bookshop-1.0.0:payments/src/main/api/payments.yaml'
  says '[ERROR]', 'the acceptance of operation-removed at DELETE /payments/{paymentId} matches no break'
  says '[INFO] orders', 'SUCCESS'
  says '[INFO] payments', 'FAILURE'
  says '[INFO] catalogue', 'SUCCESS'
}
