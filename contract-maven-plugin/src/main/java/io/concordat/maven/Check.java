package io.concordat.maven;

import io.concordat.CompatibilityCheck;
import io.concordat.judge.FailOn;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.report.Conclusion;
import io.concordat.report.ProblemText;
import io.concordat.report.ReportFormat;
import io.concordat.report.TextStyle;
import io.concordat.source.Problem;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Compares specifications, logs and writes what is found, and stops the build if that is due. */
final class Check {

  private final Sources sources;
  private final Policies policies;
  private final FailOn failOn;
  private final ReportFiles reports;
  private final Log log;
  private final CompatibilityCheck check = new CompatibilityCheck(Clock.systemUTC());

  Check(Sources sources, Policies policies, FailOn failOn, ReportFiles reports, Log log) {
    this.sources = sources;
    this.policies = policies;
    this.failOn = failOn;
    this.reports = reports;
    this.log = log;
  }

  /**
   * @throws MojoExecutionException when something cannot be judged
   * @throws MojoFailureException when something is judged as too much
   */
  void run(List<Comparison> comparisons) throws MojoExecutionException, MojoFailureException {
    List<String> unusable = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      result(comparison)
          .ifPresentOrElse(results::add, () -> unusable.add(comparison.newSpec().path()));
    }
    List<String> failed = new ArrayList<>();
    for (Result result : results) {
      Result told = result.among(results);
      reports.write(told.comparison().newSpec().reportName(), told.judgement());
      if (!passes(told)) {
        failed.add(told.comparison().newSpec().path() + ": " + Conclusion.line(told.judgement()));
      }
    }
    if (!unusable.isEmpty()) {
      throw new MojoExecutionException(
          "Not to be judged, see the errors above: " + String.join(", ", unusable));
    }
    if (!failed.isEmpty()) {
      throw new MojoFailureException(String.join("\n", failed));
    }
  }

  private Optional<Result> result(Comparison comparison) throws MojoExecutionException {
    Optional<Path> file = policies.file(comparison.newSpec());
    Policy policy = policies.read(file);
    try {
      Judgement judgement =
          check.check(
              sources.open(comparison.oldReference()),
              sources.open(comparison.newSpec().path()),
              policy);
      return Optional.of(new Result(comparison, file, policy.accepted(), judgement));
    } catch (SpecException e) {
      log.error(comparison + " cannot be judged:");
      ProblemText.render(e.problems()).lines().forEach(log::error);
      return Optional.empty();
    }
  }

  private boolean passes(Result result) {
    Judgement judgement = result.judgement();
    if (failOn.fails(judgement)) {
      tell(result, log::error);
      return false;
    }
    if (FailOn.VERSION.fails(judgement)) {
      tell(result, log::warn);
      return true;
    }
    List<Problem> warnings =
        judgement.problems().stream()
            .filter(problem -> problem.severity() == Problem.Severity.WARNING)
            .toList();
    ProblemText.render(warnings).lines().forEach(log::warn);
    log.info(result.comparison() + ": " + Conclusion.line(judgement));
    return true;
  }

  private void tell(Result result, Consumer<String> line) {
    String json = result.comparison().newSpec().reportName() + ".json";
    TextStyle style = new TextStyle(false, false, json + " has them");
    line.accept(result.comparison() + ":");
    ReportFormat.TEXT.report(style).render(result.judgement()).strip().lines().forEach(line);
  }
}
