io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] Skipped (contract.skip)'
  isSilentAbout 'against'
}
