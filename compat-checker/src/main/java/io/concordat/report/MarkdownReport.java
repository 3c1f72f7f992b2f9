package io.concordat.report;

import io.concordat.compare.Difference;
import io.concordat.compare.Witness;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** For a comment of a pull request: the verdict first, each break to be opened. */
final class MarkdownReport implements Report {

  /** A comment on GitHub holds 65,536 characters. */
  private static final int ROOM = 55_000;

  private static final int LONGEST_WITNESS = 2_000;
  private static final int SHOWN_OPERATIONS = 20;
  private static final int SHOWN_PROBLEMS = 20;

  @Override
  public String render(Judgement judgement) {
    StringBuilder out = new StringBuilder();
    boolean isFine = judgement.isCovered() && judgement.isPolicySound();
    out.append("### ")
        .append(isFine ? "✅ " : "❌ ")
        .append(MarkdownText.sentence(Words.heading(judgement)))
        .append("\n\n**")
        .append(MarkdownText.sentence(Words.conclusion(judgement)))
        .append("**\n\n");
    problems(out, judgement.problems());
    List<Finding> open = judgement.open();
    section(out, "MAJOR", Words.meaning(Impact.MAJOR), of(open, Impact.MAJOR));
    section(
        out,
        "Accepted",
        "breaks that the owners know",
        judgement.findings().stream().filter(f -> f.accepted().isPresent()).toList());
    section(out, "MINOR", Words.meaning(Impact.MINOR), of(open, Impact.MINOR));
    long patches = of(open, Impact.PATCH).size();
    if (patches > 0) {
      out.append("**PATCH** · ")
          .append(Words.count(patches, "finding"))
          .append(": ")
          .append(Words.meaning(Impact.PATCH))
          .append(".\n");
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static List<Finding> of(List<Finding> findings, Impact impact) {
    return findings.stream().filter(finding -> finding.impact() == impact).toList();
  }

  private static void section(
      StringBuilder out, String name, String meaning, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.append(
        "**%s** · %s: %s\n\n".formatted(name, Words.count(findings.size(), "finding"), meaning));
    int shown = 0;
    for (Finding finding : findings) {
      String block = finding(finding);
      if (out.length() + block.length() > ROOM) {
        break;
      }
      out.append(block);
      shown++;
    }
    if (shown < findings.size()) {
      out.append("… and %d more; the full report has them.\n\n".formatted(findings.size() - shown));
    }
  }

  private static String finding(Finding finding) {
    Difference difference = finding.difference();
    StringBuilder out = new StringBuilder();
    out.append(
        "<details><summary>%s · <code>%s</code> · %s</summary>\n\n"
            .formatted(
                MarkdownText.summary(finding.message()),
                finding.rule().id(),
                Words.ground(finding)));
    difference.oldLocation().ifPresent(at -> item(out, "Old", MarkdownText.code(at.toString())));
    difference.newLocation().ifPresent(at -> item(out, "New", MarkdownText.code(at.toString())));
    if (!difference.operations().isEmpty()) {
      item(out, "Operations", operations(difference.operations()));
    }
    item(out, "Why", MarkdownText.sentence(Words.reason(finding)));
    Optional<String> acceptance = finding.accepted().map(Words::acceptance);
    item(
        out,
        acceptance.isPresent() ? "But" : "Instead",
        MarkdownText.sentence(acceptance.orElse(finding.rule().advice())));
    finding.witness().ifPresent(witness -> witness(out, witness));
    return out.append("\n</details>\n\n").toString();
  }

  private static String operations(List<String> operations) {
    int shown = Math.min(operations.size(), SHOWN_OPERATIONS);
    return operations.subList(0, shown).stream()
            .map(MarkdownText::code)
            .collect(Collectors.joining(", "))
        + (shown < operations.size() ? " and %d more".formatted(operations.size() - shown) : "");
  }

  private static void witness(StringBuilder out, Witness witness) {
    String text = witness.text();
    boolean isLong = text.length() > LONGEST_WITNESS;
    String cut = isLong ? text.substring(0, LONGEST_WITNESS) + "\n…" : text;
    item(out, "For example", Words.caption(witness));
    out.append('\n').append(MarkdownText.block("http", cut));
  }

  private static void item(StringBuilder out, String label, String text) {
    out.append("- **").append(label).append(":** ").append(text).append('\n');
  }

  private static void problems(StringBuilder out, List<Problem> problems) {
    int shown = Math.min(problems.size(), SHOWN_PROBLEMS);
    for (Problem problem : problems.subList(0, shown)) {
      out.append(
          "- **%s** %s: %s — %s\n"
              .formatted(
                  problem.severity().name().toLowerCase(Locale.ROOT),
                  MarkdownText.code(problem.location().toString()),
                  MarkdownText.sentence(problem.what()),
                  MarkdownText.sentence(problem.repair())));
    }
    if (shown < problems.size()) {
      out.append("- … and %d more\n".formatted(problems.size() - shown));
    }
    if (!problems.isEmpty()) {
      out.append('\n');
    }
  }
}
