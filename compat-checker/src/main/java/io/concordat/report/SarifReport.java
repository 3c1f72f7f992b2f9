package io.concordat.report;

import io.concordat.compare.Difference;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.judge.Rule;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** SARIF 2.1.0 (OASIS), for code scanning. */
final class SarifReport implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String render(Judgement judgement) {
    List<Rule> rules = judgement.findings().stream().map(Finding::rule).distinct().toList();
    Json.Obj run =
        Json.object(
            "tool", tool(rules),
            "columnKind", Json.of("utf16CodeUnits"),
            "invocations", Json.array(List.of(invocation(judgement))),
            "results",
                Json.array(judgement.findings().stream().map(f -> result(f, rules)).toList()),
            "properties",
                Json.object(
                    "impact", Json.of(judgement.impact().name()),
                    "conclusion", Json.of(Printable.line(Words.conclusion(judgement)))));
    return Json.object(
                "$schema", Json.of(SCHEMA),
                "version", Json.of("2.1.0"),
                "runs", Json.array(List.of(run)))
            .prettyText()
        + "\n";
  }

  private static Json tool(List<Rule> rules) {
    return Json.object(
        "driver",
        Json.object(
            "name", Json.of("Concordat"),
            "rules", Json.array(rules.stream().map(SarifReport::descriptor).toList())));
  }

  private static Json descriptor(Rule rule) {
    return Json.object(
        "id", Json.of(rule.id()),
        "shortDescription", text(rule.sentence()),
        "fullDescription", text(rule.why()),
        "help", text(rule.advice()),
        "defaultConfiguration", Json.object("level", Json.of(level(rule.impact()))));
  }

  private static Json result(Finding finding, List<Rule> rules) {
    Difference difference = finding.difference();
    Optional<Location> main = difference.newLocation().or(difference::oldLocation);
    List<Json> related = new ArrayList<>();
    if (difference.newLocation().isPresent()) {
      difference.oldLocation().ifPresent(at -> related.add(location(at, "the old version")));
    }
    return Json.object(
        "ruleId", Json.of(finding.rule().id()),
        "ruleIndex", Json.Num.of(rules.indexOf(finding.rule())),
        // Only what fails may have another level than "none" (§3.27.10).
        "kind", Json.of(finding.impact() == Impact.PATCH ? "informational" : "fail"),
        "level", Json.of(level(finding.impact())),
        "message", text(message(finding)),
        "locations", Json.array(main.map(at -> location(at, "")).stream().toList()),
        "relatedLocations", Json.array(related),
        "suppressions",
            Json.array(
                finding.accepted().stream()
                    .map(
                        entry ->
                            Json.object(
                                "kind", Json.of("external"),
                                "justification", Json.of(Words.acceptance(entry))))
                    .toList()),
        "properties",
            Json.object(
                "impact", Json.of(finding.impact().name()),
                "evidence", Json.of(finding.evidence().name()),
                "operations", Json.array(difference.operations().stream().map(Json::of).toList())));
  }

  private static String message(Finding finding) {
    return Printable.line(finding.message())
        + " ("
        + Printable.line(Words.ground(finding))
        + "). "
        + Printable.line(Words.reason(finding))
        + finding
            .witness()
            .map(w -> "\n" + Words.caption(w) + ":\n" + Printable.block(w.text()).strip())
            .orElse("");
  }

  private static Json location(Location at, String meaning) {
    Json.Obj physical =
        Json.object("artifactLocation", Json.object("uri", Json.of(uri(at.file()))));
    if (at.line() > 0) {
      physical =
          physical.with(
              "region",
              Json.object(
                  "startLine", Json.Num.of(at.line()),
                  "startColumn", Json.Num.of(Math.max(1, at.column()))));
    }
    Json.Obj location = Json.object("physicalLocation", physical);
    if (!at.pointer().isEmpty()) {
      location =
          location.with(
              "logicalLocations",
              Json.array(List.of(Json.object("fullyQualifiedName", Json.of(at.pointer())))));
    }
    return meaning.isEmpty() ? location : location.with("message", text(meaning));
  }

  /** A reference (RFC 3986 §4.1); a revision such as {@code git:v1:api.yaml} is one already. */
  private static String uri(String file) {
    return file.replace('\\', '/')
        .codePoints()
        .mapToObj(SarifReport::encoded)
        .collect(Collectors.joining());
  }

  private static String encoded(int c) {
    String character = Character.toString(c);
    if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/:@!$&'()*+,;=".indexOf(c) >= 0)) {
      return character;
    }
    StringBuilder out = new StringBuilder();
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      out.append("%%%02X".formatted(b & 0xFF));
    }
    return out.toString();
  }

  private static Json invocation(Judgement judgement) {
    return Json.object(
        "executionSuccessful",
        Json.Bool.TRUE,
        "toolExecutionNotifications",
        Json.array(judgement.problems().stream().map(SarifReport::notification).toList()));
  }

  private static Json notification(Problem problem) {
    String level =
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "note";
        };
    return Json.object(
        "level", Json.of(level),
        "message", text(Printable.line(problem.what() + " — " + problem.repair())),
        "locations", Json.array(List.of(location(problem.location(), ""))));
  }

  private static String level(Impact impact) {
    return switch (impact) {
      case MAJOR -> "error";
      case MINOR -> "note";
      case PATCH, NONE -> "none";
    };
  }

  private static Json text(String text) {
    return Json.object("text", Json.of(text));
  }
}
