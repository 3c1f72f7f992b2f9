package io.concordat.judge;

import io.concordat.compare.Difference;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns facts into findings: their names, their weight, and the version that they need. */
public final class Judge {

  private static final Comparator<Finding> BY_WEIGHT_THEN_PLACE =
      Comparator.comparing(Finding::impact, Comparator.reverseOrder())
          .thenComparing(Judge::place, Comparator.comparing(Location::file))
          .thenComparing(Judge::place, Comparator.comparingInt(Location::line))
          .thenComparing(Judge::place, Comparator.comparingInt(Location::column))
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::message);

  private static final Location NOWHERE = new Location("", 0, 0, "");

  private final RuleCatalogue catalogue = new RuleCatalogue();
  private final Policy policy;
  private final Clock clock;

  /**
   * @param clock tells what has expired
   */
  public Judge(Policy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Judges a comparison.
   *
   * @param problems what is wrong with the documents but did not keep them from being compared
   */
  public Judgement judge(
      List<Difference> differences, Identity oldApi, Identity newApi, List<Problem> problems) {
    LocalDate today = LocalDate.now(clock);
    List<Problem> allProblems = new ArrayList<>(problems);
    List<Difference> promised = withoutIgnored(differences);
    List<AcceptedBreak> concerning =
        policy.accepted().stream()
            .filter(entry -> entry.concerns(oldApi.title(), newApi.title()))
            .toList();
    Acceptances acceptances = new Acceptances(concerning, today);
    List<Finding> findings = acceptances.accept(findings(promised, today));
    allProblems.addAll(acceptances.problems());
    Impact impact = findings.stream().map(Judge::counted).reduce(Impact.NONE, Impact::max);
    Optional<VersionAdvice> advice =
        oldApi.version().isEmpty() && newApi.version().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new VersionRule(policy.zero()).advise(oldApi.version(), newApi.version(), impact));
    return new Judgement(impact, findings, advice, allProblems, oldApi.title(), newApi.title());
  }

  private List<Finding> findings(List<Difference> differences, LocalDate today) {
    Grading grading = new Grading(policy, today);
    return differences.stream()
        .map(difference -> finding(difference, grading.grade(difference)))
        .filter(finding -> finding.impact() != Impact.NONE)
        .sorted(BY_WEIGHT_THEN_PLACE)
        .toList();
  }

  private Finding finding(Difference difference, Grade grade) {
    Rule rule = catalogue.rule(difference.rule());
    return new Finding(
        rule,
        grade.impact(),
        grade.evidence(),
        grade.failure(),
        grade.witness(),
        MessageTemplate.of(rule.message()).fill(difference),
        grade.reason(),
        difference,
        Optional.empty());
  }

  /** The documents still differ where a break is accepted. */
  private static Impact counted(Finding finding) {
    return finding.accepted().isPresent() ? Impact.PATCH : finding.impact();
  }

  private static Location place(Finding finding) {
    Difference difference = finding.difference();
    return difference.newLocation().or(difference::oldLocation).orElse(NOWHERE);
  }

  private List<Difference> withoutIgnored(List<Difference> differences) {
    return policy.ignored().isEmpty()
        ? differences
        : differences.stream().flatMap(difference -> promised(difference).stream()).toList();
  }

  /** The difference with the operations that count; empty when it reaches none of them. */
  private Optional<Difference> promised(Difference difference) {
    List<String> counting =
        difference.operations().stream()
            .filter(operation -> policy.ignored().stream().noneMatch(i -> i.includes(operation)))
            .toList();
    if (counting.isEmpty() && !difference.operations().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            difference.change(),
            difference.direction(),
            difference.oldLocation(),
            difference.newLocation(),
            difference.place(),
            difference.before(),
            difference.after(),
            counting,
            difference.oldClient(),
            difference.newClient(),
            difference.traits()));
  }
}
