package io.concordat.maven.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Makes a scenario a git repository of its own. Each folder in {@code releases/} holds the files of
 * a release and is named for its tag; the files of the scenario are what has been done since.
 */
public final class GitReleases {

  private GitReleases() {}

  public static void make(File scenario) throws IOException, GitAPIException {
    Path folder = scenario.toPath();
    Path work = folder.resolve("src");
    Path today = folder.resolve("today");
    if (Files.exists(work)) {
      Files.move(work, today);
    }
    try (Git git = Git.init().setDirectory(scenario).setInitialBranch("main").call()) {
      commit(git, "Begin");
      for (Path release : releases(folder.resolve("releases"))) {
        Trees.delete(work);
        Trees.copy(release.resolve("src"), work);
        commit(git, "Release");
        git.tag().setName(release.getFileName().toString()).setSigned(false).call();
      }
    }
    Trees.delete(work);
    if (Files.exists(today)) {
      Files.move(today, work);
    }
  }

  private static List<Path> releases(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> releases = Files.list(folder)) {
      return releases.sorted().toList();
    }
  }

  private static void commit(Git git, String message) throws GitAPIException {
    git.add().addFilepattern("src").call();
    git.add().setUpdate(true).addFilepattern("src").call();
    git.commit()
        .setMessage(message)
        .setAuthor("Bookshop", "shop@example.org")
        .setCommitter("Bookshop", "shop@example.org")
        .setSign(false)
        .call();
  }
}
