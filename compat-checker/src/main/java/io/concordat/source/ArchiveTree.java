package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a jar or zip. */
final class ArchiveTree implements SpecTree {

  private final ZipFile archive;
  private final String shown;
  private final Limits limits;

  private ArchiveTree(ZipFile archive, String shown, Limits limits) {
    this.archive = archive;
    this.shown = shown;
    this.limits = limits;
  }

  /**
   * @param path of a file or folder in the archive
   * @param shown what messages call the archive
   */
  static Place place(Path file, String path, String shown, Limits limits, OpenSources open)
      throws IOException {
    try {
      ZipFile archive = open.get(ZipFile.class, file, () -> new ZipFile(file.toFile()));
      return new Place(new ArchiveTree(archive, shown, limits), TreePath.normal(path));
    } catch (ZipException e) {
      throw new Unreadable(
          file + " is no jar or zip: " + e.getMessage(),
          "leave out the !/path if the artifact itself is the document");
    }
  }

  @Override
  public byte[] read(String path) throws IOException {
    if (TreePath.isOutside(path)) {
      throw new Unreadable("\"" + path + "\" lies outside of the archive", "move it inside");
    }
    ZipEntry entry = archive.getEntry(path);
    if (entry == null) {
      throw absent(path);
    }
    if (entry.isDirectory()) {
      throw new Unreadable("is a folder", "name a file in it");
    }
    try (InputStream in = archive.getInputStream(entry)) {
      return Bytes.read(in, limits);
    }
  }

  @Override
  public String display(String path) {
    return shown + "!/" + path;
  }

  @Override
  public List<String> files(String folder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    return archive.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(start) && name.indexOf('/', start.length()) < 0)
        .map(name -> name.substring(start.length()))
        .sorted()
        .toList();
  }

  @Override
  public List<String> folders(String folder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    return archive.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(start) && name.indexOf('/', start.length()) > 0)
        .map(name -> name.substring(start.length(), name.indexOf('/', start.length())))
        .distinct()
        .sorted()
        .toList();
  }

  private Unreadable absent(String path) {
    String name = TreePath.name(path);
    List<String> elsewhere =
        archive.stream()
            .map(ZipEntry::getName)
            .filter(entry -> TreePath.name(entry).equals(name))
            .limit(3)
            .toList();
    String guess =
        elsewhere.isEmpty()
            ? Nearest.didYouMean(name, files(TreePath.folder(path)))
            : "; did you mean \"" + String.join("\" or \"", elsewhere) + "\"?";
    return new Unreadable("there is no file \"" + path + "\" in it" + guess, "correct the path");
  }
}
