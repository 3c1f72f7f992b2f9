package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a jar or zip. */
final class ArchiveTree implements SpecTree {

  /** The character behind a slash: the first that no name in a folder goes on with. */
  private static final char AFTER_SLASH = '/' + 1;

  private final ZipFile archive;
  private final String shown;
  private final Limits limits;

  /** The names of all entries, once somebody asks for a list. */
  private @Nullable NavigableSet<String> names;

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
    return children(folder, false);
  }

  @Override
  public List<String> folders(String folder) {
    return children(folder, true);
  }

  /** What is directly in a folder; a folder in it is passed over in one step. */
  private List<String> children(String folder, boolean isFolder) {
    String start = folder.isEmpty() ? "" : folder + "/";
    NavigableSet<String> all = names();
    List<String> children = new ArrayList<>();
    String name = all.ceiling(start);
    while (name != null && name.startsWith(start)) {
      int slash = name.indexOf('/', start.length());
      String child = name.substring(start.length(), slash < 0 ? name.length() : slash);
      if (slash >= 0 == isFolder && !child.isEmpty()) {
        children.add(child);
      }
      name = slash < 0 ? all.higher(name) : all.ceiling(start + child + AFTER_SLASH);
    }
    return children;
  }

  private NavigableSet<String> names() {
    NavigableSet<String> known = names;
    if (known == null) {
      known =
          archive.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
      names = known;
    }
    return known;
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
