package io.concordat.judge;

import io.concordat.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a change: its findings, its impact, and whether the declared version
 * covers it.
 *
 * @param impact the greatest impact of all findings that are not accepted
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
}
