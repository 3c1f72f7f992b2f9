io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[ERROR]', 'concordat.yaml:2:5: the acceptance of response-property-removed by orders-team expired on 2020-01-31'
  says 'Failed to execute goal', 'the policy is out of date'
}
