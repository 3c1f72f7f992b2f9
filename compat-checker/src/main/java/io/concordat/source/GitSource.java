package io.concordat.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds the repository, the revision and the path that {@code git:REV:PATH} means. */
final class GitSource {

  private final Repository repository;
  private final String revision;
  private final SourceOptions options;

  private GitSource(Repository repository, String revision, SourceOptions options) {
    this.repository = repository;
    this.revision = revision;
    this.options = options;
  }

  /**
   * @param reference {@code REV:PATH}
   */
  static Place place(String reference, SourceOptions options, OpenSources open) throws IOException {
    int colon = colon(reference);
    if (colon <= 0) {
      throw new Unreadable(
          "is no git reference: a revision and a path are needed",
          "write git:REVISION:PATH, for example git:v1.0.0:api/orders.yaml");
    }
    Repository repository = open.get(Repository.class, "git", () -> repository(options.folder()));
    String revision = reference.substring(0, colon);
    GitSource source = new GitSource(repository, revision, options);
    GitTree tree = new GitTree(repository, source.tree(), revision, options.limits());
    String path = source.path(reference.substring(colon + 1));
    return new Place(tree, path);
  }

  /** The colon before the path; one in braces belongs to the revision, as in {@code @{12:00}}. */
  private static int colon(String reference) {
    int depth = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Repository repository(Path folder) throws IOException {
    File start = folder.toAbsolutePath().normalize().toFile();
    // A hook on a server keeps what is pushed in an object folder of its own until it agrees, and
    // says so in the environment; the repository itself is the one around the folder.
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(start).readEnvironment();
    if (builder.getGitDir() == null) {
      throw new Unreadable(
          "there is no git repository around " + start, "run this inside the repository");
    }
    try {
      return builder.setMustExist(true).build();
    } catch (RepositoryNotFoundException e) {
      throw new Unreadable(
          "there is no git repository in " + builder.getGitDir(), "run this inside a repository");
    }
  }

  private ObjectId tree() throws IOException {
    try {
      ObjectId tree = repository.resolve(revision + "^{tree}");
      if (tree != null) {
        return tree;
      }
    } catch (AmbiguousObjectException e) {
      throw new Unreadable(
          "the revision \"" + revision + "\" is ambiguous", "write more of its digits");
    } catch (RevisionSyntaxException e) {
      throw new Unreadable(
          "\"" + revision + "\" is no revision that can be read: " + e.getMessage(),
          "name a tag, a branch or a commit");
    } catch (MissingObjectException e) {
      throw new Unreadable(
          "the revision \"" + revision + "\" is not in this clone: " + e.getMessage(), fetch());
    }
    throw unknown();
  }

  private Unreadable unknown() throws IOException {
    List<String> names =
        repository.getRefDatabase().getRefsByPrefix("refs/heads/", "refs/tags/").stream()
            .map(Ref::getName)
            .map(Repository::shortenRefName)
            .toList();
    List<String> near = Nearest.to(revision, names);
    // The last names are the tags of the newest versions, as far as names tell.
    List<String> last = names.subList(Math.max(0, names.size() - 3), names.size());
    String shown = String.join(" or ", near.isEmpty() ? last : near);
    return new Unreadable(
        "there is no revision \"" + revision + "\" in this repository",
        shown.isEmpty() || isShallow() ? fetch() : "name a revision, such as " + shown);
  }

  private String fetch() throws IOException {
    return isShallow()
        ? "the clone is shallow: git fetch --unshallow --tags brings the rest"
        : "name a tag, a branch or a commit; git fetch --tags brings the tags";
  }

  private boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  /** In the tree of the revision: from its top, or after {@code ./} from the caller's folder. */
  private String path(String path) throws IOException {
    boolean isRelative =
        path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../");
    return isRelative ? TreePath.in(callersFolder(), path) : TreePath.normal(path);
  }

  private String callersFolder() throws IOException {
    if (repository.isBare()) {
      return "";
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    Path folder = options.folder().toRealPath();
    return folder.startsWith(top) ? top.relativize(folder).toString().replace('\\', '/') : "";
  }
}
