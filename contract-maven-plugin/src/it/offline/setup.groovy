io.concordat.maven.scenario.ArtifactReleases.make(basedir, localRepositoryPath)
