io.concordat.maven.scenario.GitReleases.make(basedir)
