io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says 'Failed to execute goal', 'baselineRevision: ', 'there is no revision "v9.9.9" in this repository', 'Correct <baselineRevision> (contract.baselineRevision)'
  says 'Failed to execute goal', 'baselineFile: there is no file nowhere.yaml', 'Correct <baselineFile> (contract.baselineFile)'
  says 'Failed to execute goal', 'baselineVersion: ', 'org.example.bookshop:orders:', '9.9.9', 'Correct <baselineVersion> (contract.baselineVersion)'
  says 'Failed to execute goal', 'There are <baselineRevision> and <baselineVersion>: a change has one baseline. Keep one of them.'
}
