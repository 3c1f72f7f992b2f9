package io.concordat.cli;

import io.concordat.CompatibilityCheck;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.judge.PolicyFile;
import io.concordat.judge.PolicyReader;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Checks pairs of documents as the arguments ask.
 *
 * @param policy the name of the policy's document; empty to look for it
 * @param isStrict whether senders are read as written, whatever the policy says
 */
record Checking(SourceOptions options, Optional<String> policy, boolean isStrict) {

  /** The steps that a check reports. */
  static final int STEPS = 2;

  /** Bytes from which on a document is worth a thread. */
  private static final long LONG = 1 << 18;

  /**
   * Reads two documents and the policy, and judges. Nothing of them is held afterwards.
   *
   * @throws SpecException when a document or the policy cannot be used
   */
  Judgement check(String oldName, String newName, Progress progress) {
    try (Sources sources = new Sources(options)) {
      progress.step(0, STEPS, "reading " + oldName + " and " + newName);
      CompletableFuture<Opened> oldOne =
          isShort(oldName)
              ? CompletableFuture.completedFuture(open(oldName, sources))
              : CompletableFuture.supplyAsync(() -> open(oldName, sources));
      Opened newOne = open(newName, sources);
      List<Specification> both = specifications(oldOne.join(), newOne);
      progress.step(1, STEPS, "comparing");
      return new CompatibilityCheck(Clock.systemUTC())
          .check(both.get(0), both.get(1), policyFor(newName, sources));
    }
  }

  /** Two threads that run the same code for the first time both pay for it. */
  private boolean isShort(String name) {
    try {
      Path file = options.folder().resolve(name);
      return Files.isRegularFile(file) && Files.size(file) < LONG;
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** A specification, or what is wrong with it. */
  private record Opened(Optional<Specification> specification, List<Problem> problems) {}

  private static Opened open(String name, Sources sources) {
    try {
      return new Opened(Optional.of(sources.open(name)), List.of());
    } catch (SpecException e) {
      return new Opened(Optional.empty(), e.problems());
    }
  }

  private static List<Specification> specifications(Opened oldOne, Opened newOne) {
    List<Problem> problems = new ArrayList<>(oldOne.problems());
    problems.addAll(newOne.problems());
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return List.of(oldOne.specification().orElseThrow(), newOne.specification().orElseThrow());
  }

  private Policy policyFor(String newName, Sources sources) {
    Policy found =
        policy
            .or(() -> PolicyFile.nearest(folderOf(newName)).map(this::shown))
            .map(name -> PolicyReader.read(sources.open(name)))
            .orElse(Policy.DEFAULT);
    return isStrict ? found.strict() : found;
  }

  /** A document that is no file is asked about from the folder in which the command runs. */
  private Path folderOf(String name) {
    try {
      Path file = options.folder().resolve(name);
      if (Files.isDirectory(file)) {
        return file;
      }
      Path parent = file.getParent();
      return Files.isRegularFile(file) && parent != null ? parent : options.folder();
    } catch (InvalidPathException notAFile) {
      return options.folder();
    }
  }

  /** The short name, where the file lies below the folder in which the command runs. */
  private String shown(Path file) {
    Path folder = options.folder().toAbsolutePath().normalize();
    return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
  }
}
