package io.concordat.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** The files of one revision, as they are in the object database. */
final class GitTree implements SpecTree {

  /** As many links behind links as Linux follows. */
  private static final int LINKS = 40;

  private final Repository repository;
  private final ObjectId tree;
  private final String revision;
  private final Limits limits;

  GitTree(Repository repository, ObjectId tree, String revision, Limits limits) {
    this.repository = repository;
    this.tree = tree;
    this.revision = revision;
    this.limits = limits;
  }

  @Override
  public byte[] read(String path) throws IOException {
    try (ObjectReader objects = repository.newObjectReader()) {
      Entry entry = follow(objects, path);
      if (entry == null) {
        throw absent(objects, path);
      }
      if (entry.mode == FileMode.TREE) {
        throw new Unreadable("is a folder", "name a file in it");
      }
      if (entry.mode == FileMode.GITLINK) {
        throw submodule(path);
      }
      ObjectLoader blob = objects.open(entry.object);
      if (blob.getSize() > limits.bytes()) {
        throw Bytes.tooLarge(limits);
      }
      return blob.getBytes((int) Math.min(Integer.MAX_VALUE, limits.bytes()));
    } catch (MissingObjectException e) {
      throw new Unreadable(
          "\"" + path + "\" is not in this partial clone: " + e.getMessage(), "git fetch it");
    }
  }

  @Override
  public String display(String path) {
    return "git:" + revision + ":" + path;
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return names(folder, mode -> mode != FileMode.TREE && mode != FileMode.GITLINK);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return names(folder, mode -> mode == FileMode.TREE);
  }

  private List<String> names(String folder, Predicate<FileMode> isWanted) throws IOException {
    try (ObjectReader objects = repository.newObjectReader()) {
      Entry entry = folder.isEmpty() ? root() : follow(objects, folder);
      List<String> names = new ArrayList<>();
      if (entry != null && entry.mode == FileMode.TREE) {
        TreeWalk walk = new TreeWalk(objects);
        walk.addTree(entry.object);
        while (walk.next()) {
          if (isWanted.test(walk.getFileMode())) {
            names.add(walk.getNameString());
          }
        }
      }
      return names;
    }
  }

  private Entry root() {
    return new Entry(FileMode.TREE, tree);
  }

  /** Goes down part by part, because any part may be a symbolic link. */
  private @Nullable Entry follow(ObjectReader objects, String path) throws IOException {
    String rest = path;
    for (int links = 0; links <= LINKS; links++) {
      if (TreePath.isOutside(rest)) {
        throw new Unreadable(
            "\"" + path + "\" lies outside of the repository, and nothing outside is read",
            "move it into the repository");
      }
      Step step = descend(objects, rest);
      if (step.link == null) {
        return step.entry;
      }
      rest = step.link;
    }
    throw new Unreadable("\"" + path + "\" is a symbolic link in a circle", "link to a file");
  }

  /** Down to the end of the path, or to the first link, which gives another path. */
  private Step descend(ObjectReader objects, String path) throws IOException {
    String[] parts = path.isEmpty() ? new String[0] : path.split("/");
    Entry at = root();
    String walked = "";
    for (int i = 0; i < parts.length; i++) {
      if (at.mode != FileMode.TREE) {
        return new Step(at.mode == FileMode.GITLINK ? at : null, null);
      }
      TreeWalk walk = TreeWalk.forPath(objects, parts[i], at.object);
      if (walk == null) {
        return new Step(null, null);
      }
      at = new Entry(walk.getFileMode(), walk.getObjectId(0));
      if (at.mode == FileMode.SYMLINK) {
        String rest = String.join("/", List.of(parts).subList(i + 1, parts.length));
        return new Step(null, TreePath.normal(linked(objects, at, walked) + "/" + rest));
      }
      walked = TreePath.in(walked, parts[i]);
    }
    return new Step(at, null);
  }

  private static String linked(ObjectReader objects, Entry link, String folder) throws IOException {
    String target = new String(objects.open(link.object).getBytes(1 << 16), StandardCharsets.UTF_8);
    return target.startsWith("/") ? "../" + target : TreePath.in(folder, target);
  }

  private Unreadable absent(ObjectReader objects, String path) throws IOException {
    String name = TreePath.name(path);
    List<String> elsewhere = named(objects, name);
    String guess =
        elsewhere.isEmpty()
            ? Nearest.didYouMean(name, files(TreePath.folder(path)))
            : "; did you mean \"" + String.join("\" or \"", elsewhere) + "\"?";
    return new Unreadable(
        "there is no file \"" + path + "\" in the revision " + revision + guess,
        "correct the path, which begins at the top of the repository, or with ./ at your folder");
  }

  /** The first files of this name anywhere in the revision. */
  private List<String> named(ObjectReader objects, String name) throws IOException {
    List<String> found = new ArrayList<>();
    TreeWalk walk = new TreeWalk(objects);
    walk.addTree(tree);
    walk.setRecursive(true);
    while (found.size() < 3 && walk.next()) {
      if (walk.getNameString().equals(name)) {
        found.add(walk.getPathString());
      }
    }
    return found;
  }

  private static Unreadable submodule(String path) {
    return new Unreadable(
        "\"" + path + "\" lies in a submodule, whose files the revision does not hold",
        "run this inside the submodule");
  }

  private record Entry(FileMode mode, ObjectId object) {}

  private record Step(@Nullable Entry entry, @Nullable String link) {}
}
