package io.concordat.report;

import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.judge.VersionAdvice;
import io.concordat.source.Problem;
import java.util.List;

/**
 * The XML of JUnit, for build servers: one test case asks for the version, one for the policy, and
 * one for each finding, which fails when the declared version does not cover it.
 */
final class JunitReport implements Report {

  @Override
  public String render(Judgement judgement) {
    StringBuilder cases = new StringBuilder();
    int failures = 0;
    failures += version(cases, judgement);
    failures += policy(cases, judgement);
    int skipped = 0;
    for (Finding finding : judgement.findings()) {
      boolean isTooMuch = isTooMuch(finding, judgement);
      failures += isTooMuch ? 1 : 0;
      skipped += finding.accepted().isPresent() ? 1 : 0;
      finding(cases, finding, isTooMuch);
    }
    String counts =
        "tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\""
            .formatted(2 + judgement.findings().size(), failures, skipped);
    String name = attribute(Words.heading(judgement));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<testsuites name=\"Concordat\" %s>\n".formatted(counts)
        + "  <testsuite name=\"%s\" %s>\n".formatted(name, counts)
        + cases
        + "  </testsuite>\n</testsuites>\n";
  }

  private static int version(StringBuilder out, Judgement judgement) {
    String conclusion = Words.conclusion(judgement);
    open(out, "version", "the declared version covers the change");
    if (judgement.isCovered()) {
      output(out, conclusion);
    } else {
      failure(out, conclusion, conclusion);
    }
    close(out);
    return judgement.isCovered() ? 0 : 1;
  }

  private static int policy(StringBuilder out, Judgement judgement) {
    List<String> errors =
        judgement.problems().stream().filter(Problem::isError).map(Problem::toString).toList();
    open(out, "policy", "nothing that is accepted is out of date");
    if (!errors.isEmpty()) {
      failure(out, errors.get(0), String.join("\n", errors));
    }
    close(out);
    return errors.isEmpty() ? 0 : 1;
  }

  private static boolean isTooMuch(Finding finding, Judgement judgement) {
    Impact declared = judgement.version().flatMap(VersionAdvice::declared).orElse(Impact.MINOR);
    return !judgement.isCovered()
        && finding.accepted().isEmpty()
        && finding.impact().compareTo(declared) > 0;
  }

  private static void finding(StringBuilder out, Finding finding, boolean isTooMuch) {
    open(out, finding.rule().id(), finding.impact() + ": " + finding.message());
    String details = details(finding);
    if (finding.accepted().isPresent()) {
      out.append(
          "      <skipped message=\"%s\"/>\n"
              .formatted(attribute(finding.accepted().map(Words::acceptance).orElse(""))));
    } else if (isTooMuch) {
      failure(out, finding.message(), details);
    } else {
      output(out, details);
    }
    close(out);
  }

  private static String details(Finding finding) {
    StringBuilder out = new StringBuilder();
    finding.difference().oldLocation().ifPresent(at -> out.append("old: ").append(at).append('\n'));
    finding.difference().newLocation().ifPresent(at -> out.append("new: ").append(at).append('\n'));
    if (!finding.difference().operations().isEmpty()) {
      out.append("in: ")
          .append(Words.operations(finding.difference().operations(), 20))
          .append('\n');
    }
    out.append("evidence: ").append(Words.ground(finding));
    out.append("\nwhy: ").append(Words.reason(finding));
    out.append("\ndo: ").append(finding.rule().advice());
    finding
        .witness()
        .ifPresent(
            witness ->
                out.append("\ne.g.: ")
                    .append(Words.caption(witness))
                    .append('\n')
                    .append(witness.text().strip()));
    return out.toString();
  }

  private static void open(StringBuilder out, String className, String name) {
    out.append(
        "    <testcase classname=\"%s\" name=\"%s\">\n".formatted(className, attribute(name)));
  }

  private static void close(StringBuilder out) {
    out.append("    </testcase>\n");
  }

  private static void failure(StringBuilder out, String message, String details) {
    out.append("      <failure message=\"%s\">".formatted(attribute(message)))
        .append(Markup.escape(details))
        .append("</failure>\n");
  }

  private static void output(StringBuilder out, String text) {
    out.append("      <system-out>").append(Markup.escape(text)).append("</system-out>\n");
  }

  private static String attribute(String text) {
    return Markup.escape(Printable.line(text));
  }
}
