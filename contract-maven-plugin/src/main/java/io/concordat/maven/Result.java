package io.concordat.maven;

import io.concordat.judge.AcceptedBreak;
import io.concordat.judge.Judgement;
import io.concordat.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison has shown.
 *
 * @param policy the file of the policy that was applied
 * @param accepted the breaks that it accepts
 */
record Result(
    Comparison comparison,
    Optional<Path> policy,
    List<AcceptedBreak> accepted,
    Judgement judgement) {

  /**
   * The same without what is out of date in the policy for this specification only: a policy may be
   * written for several, and an accepted break need not be found in each.
   *
   * @param all what was compared together
   */
  Result among(List<Result> all) {
    List<Problem> problems =
        judgement.problems().stream()
            .filter(problem -> !problem.isError() || isEverywhere(problem, all))
            .toList();
    return new Result(
        comparison,
        policy,
        accepted,
        new Judgement(
            judgement.impact(),
            judgement.findings(),
            judgement.version(),
            problems,
            judgement.oldTitle(),
            judgement.newTitle()));
  }

  private boolean isEverywhere(Problem problem, List<Result> all) {
    return all.stream()
        .filter(other -> other.policy.equals(policy) && other.isConcernedBy(problem))
        .allMatch(other -> other.judgement.problems().contains(problem));
  }

  private boolean isConcernedBy(Problem problem) {
    return accepted.stream()
        .filter(entry -> entry.at().equals(problem.location()))
        .allMatch(entry -> entry.concerns(judgement.oldTitle(), judgement.newTitle()));
  }
}
