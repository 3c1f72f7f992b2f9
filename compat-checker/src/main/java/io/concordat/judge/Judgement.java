package io.concordat.judge;

import io.concordat.compare.Evidence;
import io.concordat.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a change: its findings, its impact, and whether the declared version
 * covers it.
 *
 * @param impact the greatest impact of all findings; one that is accepted counts as {@link
 *     Impact#PATCH}
 * @param findings in the order of impact, then place
 * @param version what the versions say; empty when neither document declares one
 * @param problems warnings and notes about the documents and the policy's own errors (expired or
 *     unmatched acceptances), which fail the check
 * @param oldTitle how the old version calls itself, for headings
 * @param newTitle likewise
 */
public record Judgement(
    Impact impact,
    List<Finding> findings,
    Optional<VersionAdvice> version,
    List<Problem> problems,
    String oldTitle,
    String newTitle) {

  public Judgement {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** How many findings have this impact. */
  public long count(Impact of) {
    return findings.stream().filter(finding -> finding.impact() == of).count();
  }

  /** The findings that count: those that nobody has accepted. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.accepted().isEmpty()).toList();
  }

  /** How many findings that count could not be decided. */
  public long unproved() {
    return findings.stream()
        .filter(finding -> finding.accepted().isEmpty())
        .filter(finding -> finding.evidence() == Evidence.UNPROVED)
        .count();
  }

  /** Whether the policy is in order: nothing that it accepts has expired or matches nothing. */
  public boolean isPolicySound() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /**
   * Whether the declared version covers the change. Where neither document declares one, only a
   * MAJOR change is too much.
   */
  public boolean isCovered() {
    return version.map(VersionAdvice::isOk).orElse(impact != Impact.MAJOR);
  }
}
