package io.concordat.cli;

import io.concordat.CompatibilityCheck;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.judge.PolicyFile;
import io.concordat.judge.PolicyReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Checks pairs of documents as the arguments ask.
 *
 * @param policy the name of the policy's document; empty to look for it
 * @param isStrict whether senders are read as written, whatever the policy says
 */
record Checking(SourceOptions options, Optional<String> policy, boolean isStrict) {

  /** The steps that a check reports. */
  static final int STEPS = 3;

  /**
   * Reads two documents and the policy, and judges. Nothing of them is held afterwards.
   *
   * @throws SpecException when a document or the policy cannot be used
   */
  Judgement check(String oldName, String newName, Progress progress) {
    try (Sources sources = new Sources(options)) {
      progress.step(0, STEPS, "reading " + oldName);
      Specification oldSpec = sources.open(oldName);
      progress.step(1, STEPS, "reading " + newName);
      Specification newSpec = sources.open(newName);
      progress.step(2, STEPS, "comparing");
      return new CompatibilityCheck(Clock.systemDefaultZone())
          .check(oldSpec, newSpec, policyFor(newName, sources));
    }
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
