package io.concordat.source;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the artifact, and the file in it, that a {@code maven:} reference means. */
final class MavenSource {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<group>[^:!@/]+):(?<artifact>[^:!@/]+):(?<version>[^:!@/]+)"
              + "(:(?<classifier>[^:!@/]*))?(@(?<extension>[^:!@/]+))?(?<inside>!(?<path>.*))?");

  private MavenSource() {}

  /**
   * @param reference what follows {@code maven:}
   */
  static Place place(String reference, SourceOptions options, OpenSources open) throws IOException {
    Matcher parsed = SYNTAX.matcher(reference);
    if (!parsed.matches()) {
      throw new Unreadable(
          "is no Maven reference",
          "write maven:GROUP:ARTIFACT:VERSION!/PATH, with :CLASSIFIER or @EXTENSION behind the"
              + " version where needed");
    }
    boolean isInside = parsed.group("inside") != null;
    ArtifactFiles.Coordinates coordinates = coordinates(parsed, isInside ? "jar" : "yaml");
    ArtifactFiles.Found found = artifacts(options, open).find(coordinates);
    String shown = "maven:" + shown(parsed, found.version());
    return isInside || isArchive(coordinates.extension())
        ? ArchiveTree.place(found.file(), text(parsed, "path"), shown, options.limits(), open)
        : new Place(new LoneFile(found.file(), shown, options.limits()), "");
  }

  private static ArtifactFiles.Coordinates coordinates(Matcher parsed, String usualExtension) {
    String extension = text(parsed, "extension");
    return new ArtifactFiles.Coordinates(
        parsed.group("group"),
        parsed.group("artifact"),
        parsed.group("version"),
        text(parsed, "classifier"),
        extension.isEmpty() ? usualExtension : extension);
  }

  private static ArtifactFiles artifacts(SourceOptions options, OpenSources open)
      throws IOException {
    return options.artifacts().isPresent()
        ? options.artifacts().get()
        : open.get(MavenArtifacts.class, "maven", () -> MavenArtifacts.ofUser(options.offline()));
  }

  /** In the words of the user, with the version that a word like LATEST stands for. */
  private static String shown(Matcher parsed, String version) {
    String classifier = text(parsed, "classifier");
    String extension = text(parsed, "extension");
    return parsed.group("group")
        + ":"
        + parsed.group("artifact")
        + ":"
        + version
        + (classifier.isEmpty() ? "" : ":" + classifier)
        + (extension.isEmpty() ? "" : "@" + extension);
  }

  private static boolean isArchive(String extension) {
    return extension.equals("jar") || extension.equals("zip") || extension.equals("war");
  }

  private static String text(Matcher parsed, String group) {
    String text = parsed.group(group);
    return text == null ? "" : text;
  }
}
