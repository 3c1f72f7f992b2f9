package io.concordat.source;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Finds released artifacts. A Maven build passes its own resolver here, with its repositories, its
 * credentials and its workspace.
 */
@FunctionalInterface
public interface ArtifactFiles {

  /**
   * The file of an artifact.
   *
   * @throws IOException when there is no such artifact or it cannot be fetched; the message says
   *     where it was looked for
   */
  Found find(Coordinates coordinates) throws IOException;

  /**
   * Which artifact is meant.
   *
   * @param version a version, {@code LATEST}, {@code RELEASE}, or a range such as {@code [1.0,2.0)}
   * @param classifier empty for the main artifact
   * @param extension of the file, such as {@code jar} or {@code yaml}
   */
  record Coordinates(
      String group, String artifact, String version, String classifier, String extension) {

    /** As in {@code maven:} references. */
    @Override
    public String toString() {
      String classified = classifier.isEmpty() ? "" : ":" + classifier;
      return group + ":" + artifact + ":" + version + classified + "@" + extension;
    }
  }

  /**
   * An artifact that was found.
   *
   * @param file its content
   * @param version the version that {@code LATEST}, {@code RELEASE} or a range stands for
   */
  record Found(Path file, String version) {}
}
