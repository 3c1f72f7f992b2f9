package io.concordat.maven.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder of generated files was generated from: a file in that folder, which {@code
 * sha256sum --check} understands.
 *
 * @param spec the specification, as the build names it
 * @param specHash of the specification and all that it refers to
 * @param fingerprint of all that has a say in what is generated: specification, options, generator
 * @param command renews the files
 * @param files the hash of each by its path in the folder
 */
public record Manifest(
    String spec, String specHash, String fingerprint, String command, Map<String, String> files) {

  private static final String FOLDER = ".concordat";
  private static final String EXTENSION = ".sha256";

  public Manifest {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** Where the record of one execution is. */
  static Path file(Path folder, String name) {
    return folder.resolve(FOLDER).resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + EXTENSION);
  }

  /** All records in a folder of generated files. */
  public static List<Manifest> in(Path folder) throws IOException {
    Path records = folder.resolve(FOLDER);
    if (!Files.isDirectory(records)) {
      return List.of();
    }
    List<Manifest> manifests = new ArrayList<>();
    try (Stream<Path> files = Files.list(records)) {
      for (Path file : files.filter(f -> f.toString().endsWith(EXTENSION)).sorted().toList()) {
        read(file).ifPresent(manifests::add);
      }
    }
    return manifests;
  }

  static Optional<Manifest> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> said = new TreeMap<>();
    Map<String, String> files = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] comment = line.startsWith("# ") ? line.substring(2).split(": ", 2) : new String[0];
      String[] entry = line.split(" {2}", 2);
      if (comment.length == 2) {
        said.put(comment[0], comment[1]);
      } else if (entry.length == 2) {
        files.put(entry[1], entry[0]);
      }
    }
    return Optional.of(
        new Manifest(
            said.getOrDefault("spec", ""),
            said.getOrDefault("hash", ""),
            said.getOrDefault("fingerprint", ""),
            said.getOrDefault("renew", ""),
            files));
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# spec: ").append(spec).append('\n');
    text.append("# hash: ").append(specHash).append('\n');
    text.append("# fingerprint: ").append(fingerprint).append('\n');
    text.append("# renew: ").append(command).append('\n');
    files.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }

  /** The files that are not as they were generated: gone, or changed by hand. */
  public List<String> changed(Path folder) throws IOException {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey()).normalize();
      boolean isInside = path.startsWith(folder.normalize());
      if (!isInside || !Files.exists(path) || !Digest.ofFile(path).equals(file.getValue())) {
        changed.add(file.getKey());
      }
    }
    return changed;
  }
}
