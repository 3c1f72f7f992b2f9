package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the git work tree that a document stands in, or of its own folder where there is
 * none. Symbolic links are followed before it is decided whether a file lies inside.
 */
final class FolderTree implements SpecTree {

  private final Path root;
  private final Path origin;
  private final Path shownOrigin;
  private final Limits limits;

  /**
   * @param origin the folder, inside the root, that messages show under another name
   * @param shownOrigin the name of that folder in the words of the user
   */
  private FolderTree(Path root, Path origin, Path shownOrigin, Limits limits) {
    this.root = root;
    this.origin = origin;
    this.shownOrigin = shownOrigin;
    this.limits = limits;
  }

  /** The file or folder that a user names. Its own links lead anywhere: the user chose it. */
  static Place place(String name, SourceOptions options) throws IOException {
    Path named = path(name);
    Path real = real(options.folder().resolve(named), name);
    if (Files.isDirectory(real)) {
      return around(real, named, options.limits()).place(real);
    }
    Path shown = named.getParent() == null ? Path.of("") : named.getParent();
    return around(parent(real), shown, options.limits()).place(real);
  }

  /** The tree around a folder, whose own files are shown by the name given here. */
  static FolderTree around(Path folder, Path shownAs, Limits limits) throws IOException {
    Path real = folder.toRealPath();
    Path top = workTree(real);
    return new FolderTree(top == null ? real : top, real, shownAs, limits);
  }

  /** The path of the folder that the tree was built around. */
  String origin() {
    return inside(origin);
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = locate(path);
    if (Files.isDirectory(file)) {
      throw new Unreadable("is a folder", "name a file in it");
    }
    if (!Files.isRegularFile(file)) {
      throw new Unreadable("is no regular file", "refer to a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Bytes.read(in, limits);
    }
  }

  @Override
  public String display(String path) {
    if (TreePath.isOutside(path)) {
      return path;
    }
    Path shown = shownOrigin.resolve(origin.relativize(root.resolve(path))).normalize();
    return shown.toString().replace('\\', '/');
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return names(folder, Files::isRegularFile);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return names(folder, file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
  }

  private List<String> names(String folder, Predicate<Path> isWanted) throws IOException {
    Path located;
    try {
      located = locate(folder);
    } catch (Unreadable absent) {
      return List.of();
    }
    if (!Files.isDirectory(located)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(located)) {
      return files
          .filter(isWanted)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }

  private Path locate(String path) throws IOException {
    if (TreePath.isOutside(path)) {
      throw outside();
    }
    Path file = root.resolve(path(path));
    Path real;
    try {
      real = file.toRealPath();
    } catch (NoSuchFileException absent) {
      String near = Nearest.didYouMean(TreePath.name(path), siblings(path));
      throw new Unreadable(
          "there is no file \"" + display(path) + "\"" + near, "correct the reference");
    }
    if (!real.startsWith(root) || real.startsWith(root.resolve(".git"))) {
      throw outside();
    }
    return real;
  }

  private List<String> siblings(String path) throws IOException {
    return path.isEmpty() ? List.of() : files(TreePath.folder(path));
  }

  private Unreadable outside() {
    return new Unreadable(
        "lies outside of " + root + ", and nothing outside is read",
        "move it inside, or put both into one git repository");
  }

  private Place place(Path real) {
    return new Place(this, inside(real));
  }

  private String inside(Path real) {
    return root.relativize(real).toString().replace('\\', '/');
  }

  private static Path path(String name) throws Unreadable {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Unreadable("is no file name: " + e.getReason(), "correct the name");
    }
  }

  private static Path real(Path file, String name) throws IOException {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException absent) {
      Path folder = file.toAbsolutePath().getParent();
      String near = "";
      if (folder != null && Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          near =
              Nearest.didYouMean(
                  String.valueOf(file.getFileName()),
                  files.map(f -> String.valueOf(f.getFileName())).toList());
        }
      }
      throw new Unreadable("there is no such file" + near, "check the name: " + name);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static @Nullable Path workTree(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }
}
