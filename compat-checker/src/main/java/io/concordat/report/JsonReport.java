package io.concordat.report;

import io.concordat.compare.Difference;
import io.concordat.compare.Witness;
import io.concordat.judge.AcceptedBreak;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.judge.VersionAdvice;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For machines: {@code concordat/1}, as {@code docs/concordat-1.schema.json} describes it. Members
 * may be added to it; none changes its meaning or goes before {@code concordat/2}.
 */
public final class JsonReport implements Report {

  private static final String FORMAT = "concordat/1";

  @Override
  public String render(Judgement judgement) {
    return json(judgement).prettyText() + "\n";
  }

  /** The report as a value. */
  public static Json.Obj json(Judgement judgement) {
    return Json.object(
        "format", Json.of(FORMAT),
        "impact", Json.of(judgement.impact().name()),
        "title",
            Json.object("old", Json.of(judgement.oldTitle()), "new", Json.of(judgement.newTitle())),
        "version", version(judgement),
        "findings", Json.array(judgement.findings().stream().map(JsonReport::finding).toList()),
        "summary", summary(judgement),
        "unproved", Json.Num.of(judgement.unproved()),
        "problems", problems(judgement.problems()));
  }

  /** What stands in the place of a report when the documents cannot be judged. */
  public static Json.Obj error(List<Problem> problems) {
    return Json.object(
        "format", Json.of(FORMAT),
        "error", Json.of(problems.get(0).toString()),
        "problems", problems(problems));
  }

  private static Json version(Judgement judgement) {
    Optional<VersionAdvice> advice = judgement.version();
    return Json.object(
        "old", text(advice.map(VersionAdvice::oldVersion).filter(v -> !v.isEmpty())),
        "new", text(advice.map(VersionAdvice::newVersion).filter(v -> !v.isEmpty())),
        "declared", text(advice.flatMap(VersionAdvice::declared).map(Impact::name)),
        "required", Json.of(judgement.impact().name()),
        "advice", text(advice.flatMap(VersionAdvice::advice)),
        "ok", Json.Bool.of(judgement.isCovered()),
        "note", text(advice.map(VersionAdvice::note).filter(note -> !note.isEmpty())));
  }

  private static Json finding(Finding finding) {
    Difference difference = finding.difference();
    return Json.object(
        "rule", Json.of(finding.rule().id()),
        "impact", Json.of(finding.impact().name()),
        "kind", text(finding.failure().map(Object::toString)),
        "evidence", Json.of(finding.evidence().name()),
        "reason", text(Optional.of(finding.reason()).filter(reason -> !reason.isEmpty())),
        "message", Json.of(finding.message()),
        "advice", Json.of(finding.rule().advice()),
        "direction", text(difference.direction().map(Object::toString)),
        "operations", Json.array(difference.operations().stream().map(Json::of).toList()),
        "old", difference.oldLocation().map(JsonReport::location).orElse(Json.NULL),
        "new", difference.newLocation().map(JsonReport::location).orElse(Json.NULL),
        "witness", finding.witness().map(JsonReport::witness).orElse(Json.NULL),
        "accepted", finding.accepted().map(JsonReport::accepted).orElse(Json.NULL));
  }

  private static Json witness(Witness witness) {
    return Json.object(
        "kind", Json.of(witness.kind()),
        "value", witness.value(),
        "text", Json.of(witness.text()),
        "sender", Json.of(witness.sender().toString()),
        "refusedBy", Json.of(witness.refusedBy().toString()),
        "misread", Json.Bool.of(witness.isMisread()),
        "validated", Json.Bool.of(witness.isValidated()));
  }

  private static Json accepted(AcceptedBreak entry) {
    return Json.object(
        "reason", Json.of(entry.reason()),
        "owner", Json.of(entry.owner()),
        "expires", text(entry.expires().map(Object::toString)),
        "at", location(entry.at()));
  }

  private static Json summary(Judgement judgement) {
    List<Finding> open = judgement.open();
    return Json.object(
        "major", count(open, Impact.MAJOR),
        "minor", count(open, Impact.MINOR),
        "patch", count(open, Impact.PATCH),
        "accepted", Json.Num.of(judgement.findings().size() - open.size()));
  }

  private static Json count(List<Finding> findings, Impact impact) {
    return Json.Num.of(findings.stream().filter(finding -> finding.impact() == impact).count());
  }

  private static Json problems(List<Problem> problems) {
    return Json.array(
        problems.stream()
            .map(
                problem ->
                    Json.object(
                        "severity", Json.of(problem.severity().name().toLowerCase(Locale.ROOT)),
                        "at", location(problem.location()),
                        "what", Json.of(problem.what()),
                        "repair", Json.of(problem.repair())))
            .toList());
  }

  private static Json location(Location location) {
    return Json.object(
        "file", Json.of(location.file()),
        "line", Json.Num.of(location.line()),
        "column", Json.Num.of(location.column()),
        "pointer", Json.of(location.pointer()));
  }

  private static Json text(Optional<String> text) {
    return text.map(Json::of).orElse(Json.NULL);
  }
}
