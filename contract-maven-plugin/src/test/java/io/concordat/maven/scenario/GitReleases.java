package io.concordat.maven.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Makes a scenario a git repository of its own. Each folder in {@code releases/} holds the files of
 * a release and is named for its tag; the files of the scenario are what has been done since.
 */
public final class GitReleases {

  private GitReleases() {}

  public static void make(File scenario) throws IOException, GitAPIException {
    Git.init().setDirectory(scenario).setInitialBranch("main").call().close();
    Path releases = scenario.toPath().resolve("releases");
    if (!Files.exists(releases)) {
      commit(scenario, scenario.toPath());
      return;
    }
    try (Stream<Path> folders = Files.list(releases)) {
      for (Path folder : folders.sorted(Comparator.comparing(Path::getFileName)).toList()) {
        commit(scenario, folder);
      }
    }
  }

  /** Commits and tags the files of a folder as if they were all that there is. */
  private static void commit(File scenario, Path folder) throws IOException, GitAPIException {
    try (Repository repository =
            new FileRepositoryBuilder()
                .setGitDir(new File(scenario, ".git"))
                .setWorkTree(folder.toFile())
                .build();
        Git git = new Git(repository)) {
      for (boolean isUpdate : List.of(false, true)) {
        git.add().addFilepattern(".").setUpdate(isUpdate).call();
      }
      git.commit()
          .setMessage("Release")
          .setAuthor("Bookshop", "shop@example.org")
          .setCommitter("Bookshop", "shop@example.org")
          .setSign(false)
          .call();
      if (!folder.equals(scenario.toPath())) {
        git.tag().setName(folder.getFileName().toString()).setSigned(false).call();
      }
    }
  }
}
