package io.concordat.judge;

import io.concordat.compare.Change;
import io.concordat.compare.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same API at other hosts: which base paths are served before and after, as far as the
 * differences tell.
 */
record Deployment(Set<String> pathsBefore, Set<String> pathsAfter) {

  private static final Pattern URL =
      Pattern.compile(
          "(?:[A-Za-z][\\w+.-]*:)?//[^/\\s`,]*(/[^\\s`,?#]*)?|(?<![^\\s`,])(/[^\\s`,?#]*)");

  /** Reads the base URLs that differences of servers name. */
  static Deployment of(List<Difference> differences) {
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    for (Difference difference : differences) {
      if (difference.change() == Change.SERVER_REMOVED) {
        paths(difference.place(), difference.before()).forEach(before::add);
        paths(difference.after()).forEach(after::add);
      } else if (difference.change() == Change.SERVER_ADDED) {
        paths(difference.place(), difference.after()).forEach(after::add);
        paths(difference.before()).forEach(before::add);
      }
    }
    return new Deployment(before, after);
  }

  /** Whether a server came or went while its base path is served in both versions. */
  boolean isMoveOf(Difference difference) {
    return switch (difference.change()) {
      case SERVER_REMOVED ->
          paths(difference.place(), difference.before()).allMatch(pathsAfter::contains);
      case SERVER_ADDED ->
          paths(difference.place(), difference.after()).allMatch(pathsBefore::contains);
      default -> false;
    };
  }

  private static Stream<String> paths(String... texts) {
    return Stream.of(texts).flatMap(text -> URL.matcher(text).results()).map(Deployment::path);
  }

  private static String path(MatchResult url) {
    String path = url.group(1) != null ? url.group(1) : url.group(2) != null ? url.group(2) : "";
    return path.replaceAll("/+$", "");
  }
}
