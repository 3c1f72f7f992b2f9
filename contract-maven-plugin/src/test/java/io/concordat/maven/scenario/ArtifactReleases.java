package io.concordat.maven.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a Maven repository, {@code remote/} in the folder of a scenario. Each folder in {@code
 * releases/} holds what is in the jar of a release and is named for its version; the artifact is
 * named for the scenario.
 */
public final class ArtifactReleases {

  private static final String GROUP = "org.example.bookshop";

  private ArtifactReleases() {}

  /**
   * @param local the local repository, which forgets what it has fetched for this scenario before
   */
  public static void make(File scenario, File local) throws IOException {
    Path folder = scenario.toPath();
    String artifact = scenario.getName();
    forget(local.toPath().resolve(GROUP.replace('.', '/')).resolve(artifact));
    Path remote = folder.resolve("remote").resolve(GROUP.replace('.', '/')).resolve(artifact);
    List<String> versions = new ArrayList<>();
    try (Stream<Path> releases = Files.list(folder.resolve("releases"))) {
      for (Path release : releases.sorted().toList()) {
        String version = release.getFileName().toString();
        Path target = Files.createDirectories(remote.resolve(version));
        pack(release, target.resolve(artifact + "-" + version + ".jar"));
        Files.writeString(
            target.resolve(artifact + "-" + version + ".pom"), pom(artifact, version));
        versions.add(version);
      }
    }
    Files.writeString(remote.resolve("maven-metadata.xml"), metadata(artifact, versions));
  }

  private static void forget(Path fetched) throws IOException {
    if (Files.exists(fetched)) {
      try (Stream<Path> paths = Files.walk(fetched)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void pack(Path release, Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path path : files(release)) {
        out.putNextEntry(new ZipEntry(release.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String pom(String artifact, String version) {
    return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </project>
        """
        .formatted(GROUP, artifact, version);
  }

  private static String metadata(String artifact, List<String> versions) {
    return """
        <metadata>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <versioning>
            <versions>%s</versions>
          </versioning>
        </metadata>
        """
        .formatted(
            GROUP,
            artifact,
            versions.stream()
                .map("<version>%s</version>"::formatted)
                .collect(Collectors.joining()));
  }
}
