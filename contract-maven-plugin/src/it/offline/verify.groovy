io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says 'Failed to execute goal', 'the local repository knows no release of org.example.bookshop:offline', 'Run once without --offline'
  says 2, '[INFO]', 'against maven:org.example.bookshop:offline:1.0.0', 'NONE'
}
