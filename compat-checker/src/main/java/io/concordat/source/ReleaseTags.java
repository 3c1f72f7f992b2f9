package io.concordat.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** What a git repository has released, as far as its tags tell. */
public final class ReleaseTags implements AutoCloseable {

  private final Repository repository;
  private final List<ReleaseTag> tags;

  private ReleaseTags(Repository repository) throws IOException {
    this.repository = repository;
    this.tags =
        repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).stream()
            .map(ref -> ReleaseTag.parse(Repository.shortenRefName(ref.getName())))
            .flatMap(Optional::stream)
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** The tags of the repository around a folder; empty if there is no work tree around it. */
  public static Optional<ReleaseTags> around(Path folder) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try {
      Repository repository = builder.readEnvironment().setMustExist(true).build();
      if (repository.isBare()) {
        repository.close();
        return Optional.empty();
      }
      return Optional.of(new ReleaseTags(repository));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the repository " + builder.getGitDir(), e);
    }
  }

  /** The top of the work tree. */
  public Path top() {
    return repository.getWorkTree().toPath();
  }

  /** Whether the clone lacks part of the history, and so perhaps the latest release. */
  public boolean isShallow() {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether no tag at all names a release. */
  public boolean hasNoTags() {
    return tags.isEmpty();
  }

  /** Whether the clone was made with {@code --no-tags}. */
  public boolean isToldToHaveNone() {
    Config config = repository.getConfig();
    return config.getSubsections("remote").stream()
        .anyMatch(remote -> "--no-tags".equals(config.getString("remote", remote, "tagOpt")));
  }

  /** The names in front of the versions, each once, in order; an empty one for plain versions. */
  public List<String> names() {
    return tags.stream().map(ReleaseTag::of).distinct().sorted().toList();
  }

  /**
   * The tag of the latest release that led to the current commit, by the order of versions.
   *
   * <p>Where tags carry names, those of the first name that any tag has count; without such, plain
   * versions; without these, too, the only other name that there is.
   *
   * @param names of what is released, the most telling first
   * @param building the version that is being built: its own tag on the current commit is no
   *     release before it
   */
  public Optional<String> latest(List<String> names, String building) {
    return newest(candidates(names), building);
  }

  /**
   * The tag of the latest release among those whose names match.
   *
   * @param pattern of the tags, with {@code *} for any text, such as {@code orders-*}
   */
  public Optional<String> latestLike(String pattern, String building) {
    String like =
        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return newest(tags.stream().filter(tag -> tag.tag().matches(like)).toList(), building);
  }

  private List<ReleaseTag> candidates(List<String> names) {
    List<String> existing = names();
    List<String> wanted = new ArrayList<>(names);
    wanted.add("");
    if (existing.size() == 1) {
      wanted.addAll(existing);
    }
    return wanted.stream()
        .filter(existing::contains)
        .findFirst()
        .map(name -> tags.stream().filter(tag -> tag.of().equals(name)).toList())
        .orElse(List.of());
  }

  private Optional<String> newest(List<ReleaseTag> candidates, String building) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId head = repository.resolve(Constants.HEAD + "^{commit}");
      if (head == null) {
        return Optional.empty();
      }
      RevCommit current = walk.parseCommit(head);
      for (ReleaseTag tag : candidates) {
        RevCommit released = commit(walk, tag);
        boolean isBuilding = current.equals(released) && tag.version().equals(building);
        if (released != null && !isBuilding && walk.isMergedInto(released, current)) {
          return Optional.of(tag.tag());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private @Nullable RevCommit commit(RevWalk walk, ReleaseTag tag) throws IOException {
    Ref ref = repository.exactRef(Constants.R_TAGS + tag.tag());
    if (ref == null) {
      return null;
    }
    RevObject object = walk.peel(walk.parseAny(ref.getObjectId()));
    return object instanceof RevCommit commit ? commit : null;
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("cannot read the repository " + repository.getDirectory(), e);
  }

  @Override
  public void close() {
    repository.close();
  }
}
