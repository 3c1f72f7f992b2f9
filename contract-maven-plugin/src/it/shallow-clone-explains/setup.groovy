io.concordat.maven.scenario.GitReleases.make(basedir)
// What a clone of the last commit alone looks like.
def commit = new File(basedir, '.git/refs/heads/main').text
new File(basedir, '.git/shallow').text = commit
null
