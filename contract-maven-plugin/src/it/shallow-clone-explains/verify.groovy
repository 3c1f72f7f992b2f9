io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says 'Failed to execute goal', 'this clone is shallow', 'git fetch --unshallow --tags', '<baselineRevision>'
}
