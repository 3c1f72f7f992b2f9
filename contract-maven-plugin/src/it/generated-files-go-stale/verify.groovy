io.concordat.maven.scenario.BuildLog.of(basedir).with {
  says '[INFO] Generated', 'files in src/main/generated from src/main/openapi/books.yaml'
  says 1, '[INFO] Up to date: src/main/generated from src/main/openapi/books.yaml'
  says 1, 'src/main/generated is stale: the options or the generator have changed. Renew it: mvn contract:generate-client@client'
  says 2, '[ERROR] Failed to execute goal', 'src/main/generated is stale: src/main/openapi/books.yaml has changed. Renew it: mvn contract:generate-client@client'
}
assert new File(basedir, 'target/generated-sources/contract-client/src/models/Book.ts').exists() || new File(basedir, 'target/generated-sources/contract-client/models/index.ts').exists()
File generated = new File(basedir, 'src/main/generated/org/example/books/model/Book.java')
assert generated.readLines()[0] ==~ /\/\/ Generated from src\/main\/openapi\/books.yaml, sha256:[0-9a-f]{64}\. Do not edit; renew with: mvn contract:generate-client@client/
