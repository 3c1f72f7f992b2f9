package io.concordat.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A tag that names a release, such as {@code v1.2.3}, {@code orders-1.2.3} or {@code
 * orders/v1.2.3}. Pre-releases promise nothing (SemVer 2.0.0, item 9), so their tags are none.
 *
 * @param tag the whole name
 * @param of the name of what was released; empty where the tag does not say
 * @param version without {@code v}
 * @param numbers the parts of the version
 */
record ReleaseTag(String tag, String of, String version, List<Integer> numbers)
    implements Comparable<ReleaseTag> {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?:(?<name>.*?)[-_/@])?[vV]?"
              + "(?<version>(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(?:\\.(0|[1-9]\\d{0,8}))?)"
              + "(?:\\.(?:RELEASE|Final|GA))?(?:\\+[0-9A-Za-z.-]+)?");

  /** Words before a version that name nothing. */
  private static final Set<String> NO_NAMES = Set.of("v", "version", "release", "releases", "rel");

  private static final int FIRST_NUMBER = 3;

  private static final Comparator<ReleaseTag> BY_VERSION =
      Comparator.<ReleaseTag>comparingInt(tag -> tag.numbers.get(0))
          .thenComparingInt(tag -> tag.numbers.get(1))
          .thenComparingInt(tag -> tag.numbers.get(2))
          .thenComparing(ReleaseTag::tag);

  /** Reads a tag; empty if it names no release. */
  static Optional<ReleaseTag> parse(String tag) {
    Matcher parsed = SYNTAX.matcher(tag);
    if (!parsed.matches()) {
      return Optional.empty();
    }
    List<Integer> numbers =
        IntStream.range(FIRST_NUMBER, FIRST_NUMBER + 3)
            .mapToObj(parsed::group)
            .map(digits -> digits == null ? 0 : Integer.parseInt(digits))
            .toList();
    String name = parsed.group("name") == null ? "" : parsed.group("name");
    String of = NO_NAMES.contains(name) ? "" : name;
    return Optional.of(new ReleaseTag(tag, of, parsed.group("version"), numbers));
  }

  @Override
  public int compareTo(ReleaseTag other) {
    return BY_VERSION.compare(this, other);
  }
}
