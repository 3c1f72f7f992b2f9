io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] src/main/openapi/orders.yaml against git:v1.0.0:src/main/openapi/orders.yaml: NONE: the documents promise the same'
  isSilentAbout '[ERROR]'
}
