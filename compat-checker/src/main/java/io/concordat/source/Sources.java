package io.concordat.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens specifications by the words with which a person names them:
 *
 * <ul>
 *   <li>a file, a folder with one root document, or a folder of {@code .proto} files;
 *   <li>{@code -}, standard input;
 *   <li>{@code git:REV:PATH}, a file or folder of any revision (gitrevisions(7)), read from the
 *       object database; the path is relative to the top of the work tree, or with {@code ./} to
 *       the folder of the caller;
 *   <li>{@code maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][@EXTENSION][!/PATH]}, a file or folder of
 *       a released jar or zip, or without {@code !/PATH} the artifact itself, which then is a
 *       document;
 *   <li>with the network allowed, an {@code http} or {@code https} URL.
 * </ul>
 *
 * <p>What a specification refers to is read while it is used, so close this after that. May be used
 * by several threads.
 */
public final class Sources implements AutoCloseable {

  private static final String GIT = "git:";
  private static final String MAVEN = "maven:";

  private final SourceOptions options;
  private final OpenSources open = new OpenSources();
  private final AtomicBoolean isInputTaken = new AtomicBoolean();

  public Sources(SourceOptions options) {
    this.options = options;
  }

  /**
   * Reads the root document that is named.
   *
   * @throws SpecException when there is no such document, or it cannot be read
   */
  public Specification open(String reference) {
    Place found;
    try {
      found = RootDocument.in(place(reference), options.limits());
    } catch (IOException e) {
      throw new SpecException(Unreadable.problem(Location.of(reference), e));
    }
    SpecTree tree = new NetworkTree(found.tree(), options);
    return Specification.read(tree, found.path(), options.limits());
  }

  /**
   * Whether there is such a file or folder in the tree that is named.
   *
   * @throws SpecException when there is not even the tree: no such revision, no such artifact
   */
  public boolean exists(String reference) {
    try {
      Place found = place(reference);
      String folder = TreePath.folder(found.path());
      return found.tree().files(folder).contains(TreePath.name(found.path()))
          || !found.tree().files(found.path()).isEmpty()
          || !found.tree().folders(found.path()).isEmpty();
    } catch (IOException e) {
      throw new SpecException(Unreadable.problem(Location.of(reference), e));
    }
  }

  /**
   * The member by which a file says what it is: {@code openapi}, {@code swagger}, {@code asyncapi}
   * or {@code protobuf}; empty if it is part of another document. A file that cannot be read may
   * say so, too.
   */
  public Optional<String> language(String reference) {
    try {
      Place found = place(reference);
      return RootDocument.language(found.tree(), found.path(), options.limits());
    } catch (IOException e) {
      throw new SpecException(Unreadable.problem(Location.of(reference), e));
    }
  }

  /** Lets go of repositories and archives; references can then no longer be followed. */
  @Override
  public void close() {
    open.close();
  }

  // Each kind of source is a class of its own that loads the library it needs when it is asked.
  private Place place(String reference) throws IOException {
    if (reference.isEmpty()) {
      throw new Unreadable("the name of a document is empty", "name a file");
    }
    if (reference.equals("-")) {
      return standardInput();
    }
    if (NetworkTree.isUrl(reference)) {
      return new Place(surroundings(), reference);
    }
    if (reference.startsWith(GIT)) {
      return GitSource.place(reference.substring(GIT.length()), options, open);
    }
    if (reference.startsWith(MAVEN)) {
      return MavenSource.place(reference.substring(MAVEN.length()), options, open);
    }
    return isStream(reference) ? stream(reference) : FolderTree.place(reference, options);
  }

  private Place standardInput() throws IOException {
    if (isInputTaken.getAndSet(true)) {
      throw new Unreadable(
          "standard input was read already", "use \"-\" for one of the two documents");
    }
    byte[] bytes = Bytes.read(options.standardInput().get(), options.limits());
    return OneDocument.place(surroundings(), "<stdin>", bytes);
  }

  /** Such as the pipe that {@code <(command)} of a shell stands for. */
  private boolean isStream(String name) {
    try {
      Path file = options.folder().resolve(name);
      return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Place stream(String name) throws IOException {
    try (InputStream in = Files.newInputStream(options.folder().resolve(name))) {
      return OneDocument.place(surroundings(), name, Bytes.read(in, options.limits()));
    }
  }

  private FolderTree surroundings() throws IOException {
    return FolderTree.around(options.folder(), Path.of(""), options.limits());
  }
}
