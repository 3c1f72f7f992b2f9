package io.concordat.maven.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One generation of code, and whether it is due.
 *
 * @param name of the record in the folder; each generation that writes to a folder has its own
 * @param spec the specification, as the build names it
 * @param command renews the files
 * @param output the folder of the generated files; others may be in it, too
 * @param work a folder that is deleted and made as needed
 */
public record Renewal(
    String name, String spec, String command, Path output, Path work, Generator generator) {

  /** Why the files are not what would be generated now; empty if they are. */
  public Optional<String> due(Snapshot snapshot) throws IOException {
    Optional<Manifest> known = Manifest.read(record());
    if (known.isEmpty()) {
      return Optional.of("nothing was generated yet");
    }
    if (!known.get().fingerprint().equals(fingerprint(snapshot))) {
      return Optional.of(
          known.get().specHash().equals(snapshot.hash())
              ? "the options or the generator have changed"
              : spec + " has changed");
    }
    List<String> changed = known.get().changed(output);
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of("changed by hand or gone: " + String.join(", ", changed));
  }

  /**
   * Generates, and replaces what was generated before. Files that stay the same are not touched,
   * lest everything be compiled again.
   *
   * @return how many files there are now
   */
  public int renew(Snapshot snapshot) throws IOException {
    delete(work);
    Path fresh = Files.createDirectories(work.resolve("generated"));
    generator.generate(snapshot, Files.createDirectories(work.resolve("input")), fresh);
    Stamp stamp = Stamp.of(spec, snapshot.hash(), command);
    Map<String, String> files = new TreeMap<>();
    for (Path file : files(fresh)) {
      stamp.put(file);
      files.put(fresh.relativize(file).toString().replace('\\', '/'), Digest.ofFile(file));
    }
    forget(files);
    for (String path : files.keySet()) {
      replace(fresh.resolve(path), output.resolve(path));
    }
    new Manifest(spec, snapshot.hash(), fingerprint(snapshot), command, files).write(record());
    delete(work);
    return files.size();
  }

  private Path record() {
    return Manifest.file(output, name);
  }

  private String fingerprint(Snapshot snapshot) throws IOException {
    return new Digest().add("1").add(snapshot.hash()).add(generator.fingerprint()).hex();
  }

  /** Removes what was generated before and is not generated any more. */
  private void forget(Map<String, String> files) throws IOException {
    Optional<Manifest> known = Manifest.read(record());
    for (String old : known.map(manifest -> manifest.files().keySet()).orElse(java.util.Set.of())) {
      Path file = output.resolve(old).normalize();
      if (!files.containsKey(old) && file.startsWith(output)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void replace(Path fresh, Path file) throws IOException {
    if (Files.exists(file) && Files.mismatch(fresh, file) < 0) {
      return;
    }
    Files.createDirectories(file.resolve("..").normalize());
    Files.copy(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(paths::add);
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
