package io.concordat.judge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/**
 * A version that can be compared: a semantic one, or one that is written with fewer parts or a
 * {@code v} in front, as many APIs do.
 *
 * @param number what it amounts to, without pre-release and build
 * @param prefix {@code v} or nothing
 * @param parts how many numbers are written, 1 to 3
 */
record VersionNumber(Semver number, String prefix, int parts) {

  private static final Pattern WRITTEN =
      Pattern.compile("([vV]?)(0|[1-9]\\d{0,8})(?:\\.(0|[1-9]\\d{0,8}))?(?:\\.(0|[1-9]\\d{0,8}))?");

  /** A year, then a month: an API that is versioned by dates declares no bumps. */
  private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d([-./]\\d\\d?\\b|\\d{4}\\b).*");

  /** Reads a version; empty if it says nothing about compatibility. */
  static Optional<VersionNumber> parse(String written) {
    String text = written.strip();
    if (DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher matcher = WRITTEN.matcher(withoutSuffix(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int parts = matcher.group(4) != null ? 3 : matcher.group(3) != null ? 2 : 1;
    Semver number =
        Semver.create(number(matcher.group(2)), number(matcher.group(3)), number(matcher.group(4)));
    return Optional.of(new VersionNumber(number, matcher.group(1), parts));
  }

  /** Pre-release and build ({@code -SNAPSHOT}, {@code -rc.1+7}) say nothing about what changed. */
  private static String withoutSuffix(String text) {
    int end = text.indexOf('-');
    int build = text.indexOf('+');
    if (end < 0 || build >= 0 && build < end) {
      end = build;
    }
    return end < 0 ? text : text.substring(0, end);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Whether all three numbers are written, as SemVer asks. */
  boolean isSemantic() {
    return parts == 3 && prefix.isEmpty();
  }

  /**
   * The least bump that this way of writing can show.
   *
   * @param isShifted whether the second number announces breaks
   */
  Impact precision(boolean isShifted) {
    return parts == 3 ? Impact.PATCH : parts == 2 && !isShifted ? Impact.MINOR : Impact.MAJOR;
  }

  /** Another number in the way in which this one is written. */
  String write(Semver other) {
    return prefix
        + other.getMajor()
        + (parts >= 2 ? "." + other.getMinor() : "")
        + (parts >= 3 ? "." + other.getPatch() : "");
  }
}
