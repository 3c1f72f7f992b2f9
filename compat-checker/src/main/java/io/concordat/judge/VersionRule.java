package io.concordat.judge;

import java.util.Optional;
import org.semver4j.Semver;

/**
 * Which number a change deserves (SemVer 2.0.0, items 4 and 6–8).
 *
 * @param zero what the numbers mean while the first one is 0
 */
record VersionRule(ZeroRule zero) {

  /** Holds the declared versions against the bump that the change needs. */
  VersionAdvice advise(Optional<String> oldVersion, Optional<String> newVersion, Impact required) {
    String oldText = oldVersion.orElse("");
    String newText = newVersion.orElse("");
    Optional<VersionNumber> from = oldVersion.flatMap(VersionNumber::parse);
    Optional<VersionNumber> to = newVersion.flatMap(VersionNumber::parse);
    Optional<String> advice = from.map(old -> advice(old, required));
    if (from.isEmpty() || to.isEmpty()) {
      return new VersionAdvice(
          oldText,
          newText,
          Optional.empty(),
          required,
          advice,
          required != Impact.MAJOR,
          incomparable(oldVersion, newVersion, from.isEmpty()));
    }
    return compare(oldText, newText, from.get(), to.get(), required, advice);
  }

  private VersionAdvice compare(
      String oldText,
      String newText,
      VersionNumber from,
      VersionNumber to,
      Impact required,
      Optional<String> advice) {
    if (to.number().isLowerThan(from.number())) {
      return new VersionAdvice(
          oldText,
          newText,
          Optional.of(Impact.NONE),
          required,
          advice,
          required == Impact.NONE,
          "the version goes backwards, from " + oldText + " to " + newText);
    }
    Impact declared = declared(from.number(), to.number());
    VersionNumber coarser = from.parts() <= to.parts() ? from : to;
    boolean isTooSmallToShow = required.compareTo(coarser.precision(isShifted(from.number()))) < 0;
    return new VersionAdvice(
        oldText,
        newText,
        Optional.of(declared),
        required,
        advice,
        declared.compareTo(required) >= 0 || isTooSmallToShow,
        note(from, to, coarser, isTooSmallToShow && required != Impact.NONE));
  }

  private Impact declared(Semver from, Semver to) {
    boolean isShifted = isShifted(from);
    if (from.getMajor() != to.getMajor()) {
      return Impact.MAJOR;
    }
    if (from.getMinor() != to.getMinor()) {
      return isShifted ? Impact.MAJOR : Impact.MINOR;
    }
    if (from.getPatch() != to.getPatch()) {
      return isShifted ? Impact.MINOR : Impact.PATCH;
    }
    return Impact.NONE;
  }

  private boolean isShifted(Semver from) {
    return zero == ZeroRule.SHIFTED && from.getMajor() == 0;
  }

  /** The lowest version that is right; what cannot be written in its style stays as it is. */
  private String advice(VersionNumber old, Impact required) {
    Semver number = old.number();
    boolean isShifted = isShifted(number);
    Semver right =
        switch (required) {
          case NONE -> number;
          case PATCH -> number.nextPatch();
          case MINOR -> isShifted ? number.nextPatch() : number.nextMinor();
          case MAJOR -> isShifted && old.parts() > 1 ? number.nextMinor() : number.nextMajor();
        };
    return old.write(right);
  }

  private static String incomparable(
      Optional<String> oldVersion, Optional<String> newVersion, boolean isOldAtFault) {
    if (oldVersion.isEmpty() && newVersion.isEmpty()) {
      return "neither document declares a version, so the change must not be MAJOR";
    }
    if (oldVersion.isEmpty() || newVersion.isEmpty()) {
      return "the %s document declares no version, so the change must not be MAJOR"
          .formatted(oldVersion.isEmpty() ? "old" : "new");
    }
    return "\"%s\" is not a semantic version and declares no bump, so the change must not be MAJOR"
        .formatted((isOldAtFault ? oldVersion : newVersion).get());
  }

  private static String note(
      VersionNumber from, VersionNumber to, VersionNumber coarser, boolean isTooSmallToShow) {
    if (isTooSmallToShow) {
      return "a version of %d part%s cannot show so small a change"
          .formatted(coarser.parts(), coarser.parts() == 1 ? "" : "s");
    }
    return from.isSemantic() && to.isSemantic()
        ? ""
        : "read as the semantic versions %s and %s".formatted(from.number(), to.number());
  }
}
