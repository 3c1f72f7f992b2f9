io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '1.0.0.yaml was released, and has changed since', 'add a file for the next version'
  says '0.9.0.yaml was released, and is gone'
  says '1.1.0.yaml has a successor', 'sha256sum 1.1.0.yaml >> released.sha256'
  isSilentAbout '1.2.0.yaml has'
}
