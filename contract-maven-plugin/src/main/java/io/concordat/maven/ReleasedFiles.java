package io.concordat.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The list of a history's released files, with their checksums as {@code sha256sum} prints them.
 */
final class ReleasedFiles {

  /** The name of the list. */
  static final String NAME = "released.sha256";

  private static final Pattern LINE = Pattern.compile("(?<sum>[0-9a-fA-F]{64}) [ *](?<file>.+)");

  private final Path folder;
  private final Map<String, String> sums;

  private ReleasedFiles(Path folder, Map<String, String> sums) {
    this.folder = folder;
    this.sums = sums;
  }

  /** Reads the list of a folder; an empty one where there is none. */
  static ReleasedFiles in(Path folder) throws MojoExecutionException {
    Path list = folder.resolve(NAME);
    Map<String, String> sums = new LinkedHashMap<>();
    if (Files.exists(list)) {
      for (String line : lines(list)) {
        Matcher parsed = LINE.matcher(line);
        if (!parsed.matches()) {
          throw new MojoExecutionException(
              "histories: \"%s\" in %s is no line of sha256sum. Write it anew: sha256sum FILE"
                  .formatted(line, list));
        }
        sums.put(parsed.group("file"), parsed.group("sum").toLowerCase(Locale.ROOT));
      }
    }
    return new ReleasedFiles(folder, sums);
  }

  /** What is wrong with the folder, a sentence each. */
  List<String> violations(List<Path> versions) {
    List<String> violations = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          Path file = folder.resolve(name);
          if (!Files.exists(file)) {
            violations.add(name + " was released, and is gone. Bring it back.");
          } else if (!sum.equals(sum(file))) {
            violations.add(
                name
                    + " was released, and has changed since. Take the change back and add a file"
                    + " for the next version.");
          }
        });
    // The last one may be in the making.
    for (Path version : versions.subList(0, Math.max(0, versions.size() - 1))) {
      String name = folder.relativize(version).toString().replace('\\', '/');
      if (!sums.isEmpty() && !sums.containsKey(name)) {
        violations.add(
            "%s has a successor, so it is released: add it to the list, sha256sum %s >> %s"
                .formatted(name, name, NAME));
      }
    }
    return violations;
  }

  private static List<String> lines(Path list) {
    try {
      return Files.readAllLines(list).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + list, e);
    }
  }

  private static String sum(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
