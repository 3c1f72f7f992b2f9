package io.concordat.judge;

import io.concordat.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Marks the breaks that the owners of an API have accepted, and notes acceptances that are out of
 * date: one that outlives its break would let the next one pass unseen.
 */
final class Acceptances {

  private final List<AcceptedBreak> current;
  private final List<AcceptedBreak> expired;
  private final Set<AcceptedBreak> matched = new LinkedHashSet<>();

  Acceptances(List<AcceptedBreak> accepted, LocalDate today) {
    this.current = accepted.stream().filter(entry -> !isExpired(entry, today)).toList();
    this.expired = accepted.stream().filter(entry -> isExpired(entry, today)).toList();
  }

  private static boolean isExpired(AcceptedBreak entry, LocalDate today) {
    return entry.expires().filter(today::isAfter).isPresent();
  }

  /** The findings, each with the entry that accepts it. */
  List<Finding> accept(List<Finding> findings) {
    return current.isEmpty() ? findings : findings.stream().map(this::accept).toList();
  }

  /** Every entry that has expired or matches nothing. To be asked after {@link #accept}. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (AcceptedBreak entry : expired) {
      problems.add(
          Problem.error(
              entry.at(),
              "the acceptance of %s by %s expired on %s"
                  .formatted(
                      entry.rule(),
                      entry.owner(),
                      entry.expires().map(LocalDate::toString).orElse("")),
              "release the break in a MAJOR version, take it back, or agree on a new date"));
    }
    for (AcceptedBreak entry : current) {
      if (!matched.contains(entry)) {
        problems.add(
            Problem.error(
                entry.at(),
                "the acceptance of %s at %s matches no break"
                    .formatted(entry.rule(), entry.location()),
                "remove it, or correct its rule and location"));
      }
    }
    return problems;
  }

  private Finding accept(Finding finding) {
    if (finding.impact().compareTo(Impact.MINOR) < 0) {
      return finding;
    }
    List<AcceptedBreak> touching =
        current.stream()
            .filter(entry -> entry.rule().equals(finding.rule().id()))
            .filter(entry -> isInPlace(entry, finding) || reaches(entry, finding))
            .toList();
    matched.addAll(touching);
    return isCovered(finding, touching) ? accepted(finding, touching.get(0)) : finding;
  }

  /** A break is accepted where it stands, or for every operation that it reaches. */
  private static boolean isCovered(Finding finding, List<AcceptedBreak> touching) {
    List<String> operations = finding.difference().operations();
    return touching.stream().anyMatch(entry -> isInPlace(entry, finding))
        || !operations.isEmpty()
            && operations.stream()
                .allMatch(o -> touching.stream().anyMatch(entry -> matches(entry, o)));
  }

  private static boolean isInPlace(AcceptedBreak entry, Finding finding) {
    return Stream.of(finding.difference().oldLocation(), finding.difference().newLocation())
        .flatMap(Optional::stream)
        .anyMatch(location -> matches(entry, location.pointer()));
  }

  private static boolean reaches(AcceptedBreak entry, Finding finding) {
    return finding.difference().operations().stream().anyMatch(o -> matches(entry, o));
  }

  private static boolean matches(AcceptedBreak entry, String text) {
    return new Wildcards(entry.location()).match(text);
  }

  private static Finding accepted(Finding finding, AcceptedBreak entry) {
    return new Finding(
        finding.rule(),
        finding.impact(),
        finding.evidence(),
        finding.failure(),
        finding.witness(),
        finding.message(),
        finding.reason(),
        finding.difference(),
        Optional.of(entry));
  }
}
