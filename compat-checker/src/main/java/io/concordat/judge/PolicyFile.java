package io.concordat.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the policy of a specification is kept. */
public final class PolicyFile {

  /** The name of the file. */
  public static final String NAME = "concordat.yaml";

  private PolicyFile() {}

  /**
   * The policy that holds for a folder: the one in it, or in the nearest folder above it up to the
   * top of its git work tree. Outside of a work tree only the folder itself is looked at, so that a
   * file left in a home directory decides nothing.
   */
  public static Optional<Path> nearest(Path folder) {
    Path from = folder.toAbsolutePath().normalize();
    Path top = workTree(from).orElse(from);
    for (Path at = from; at != null && at.startsWith(top); at = at.getParent()) {
      Path file = at.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** In a linked work tree and in a submodule {@code .git} is a file. */
  private static Optional<Path> workTree(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
