package io.concordat.report;

import io.concordat.compare.Difference;
import io.concordat.compare.Evidence;
import io.concordat.compare.Witness;
import io.concordat.judge.Finding;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For a person at a terminal: the gravest first, the verdict on the last line. */
final class TextReport implements Report {

  private static final int SHOWN_OPERATIONS = 3;
  private static final int LONGEST_WITNESS = 30;
  private static final int WIDTH = 96;
  private static final String INDENT = "         ";

  private final TextStyle style;
  private final Paint paint;

  TextReport(TextStyle style) {
    this.style = style;
    this.paint = new Paint(style.isColoured());
  }

  @Override
  public String render(Judgement judgement) {
    StringBuilder out = new StringBuilder();
    out.append(paint.strong(Printable.line(Words.heading(judgement)))).append("\n\n");
    List<Finding> open = judgement.open();
    section(out, Impact.MAJOR, open);
    accepted(out, judgement);
    section(out, Impact.MINOR, open);
    if (style.isVerbose()) {
      section(out, Impact.PATCH, open);
    } else {
      patchesInShort(out, open);
    }
    problems(out, judgement.problems());
    String conclusion = Printable.line(Words.conclusion(judgement));
    return out.append(paint.impact(judgement.impact(), conclusion)).append('\n').toString();
  }

  private void section(StringBuilder out, Impact impact, List<Finding> open) {
    List<Finding> findings = open.stream().filter(f -> f.impact() == impact).toList();
    if (findings.isEmpty()) {
      return;
    }
    out.append(paint.impact(impact, impact.name()))
        .append("  ")
        .append(Words.count(findings.size(), "finding"))
        .append(": ")
        .append(Words.meaning(impact))
        .append("\n\n");
    findings.forEach(finding -> finding(out, finding));
  }

  private void accepted(StringBuilder out, Judgement judgement) {
    List<Finding> findings =
        judgement.findings().stream().filter(f -> f.accepted().isPresent()).toList();
    if (findings.isEmpty()) {
      return;
    }
    out.append(paint.strong("ACCEPTED"))
        .append("  ")
        .append(Words.count(findings.size(), "break"))
        .append(" that the owners know\n\n");
    findings.forEach(finding -> finding(out, finding));
  }

  private void finding(StringBuilder out, Finding finding) {
    Difference difference = finding.difference();
    out.append("  ")
        .append(paint.impact(finding.impact(), isBreak(finding) ? "✗" : "•"))
        .append(' ')
        .append(paint.strong(Printable.line(finding.message())))
        .append("  ")
        .append(paint.faint(finding.rule().id() + "  " + Words.ground(finding)))
        .append('\n');
    difference.oldLocation().ifPresent(at -> place(out, "old", at));
    difference.newLocation().ifPresent(at -> place(out, "new", at));
    if (!difference.operations().isEmpty()) {
      int shown = style.isVerbose() ? Integer.MAX_VALUE - 1 : SHOWN_OPERATIONS;
      entry(out, "in", Printable.line(Words.operations(difference.operations(), shown)));
    }
    if (isBreak(finding) || finding.evidence() == Evidence.UNPROVED || style.isVerbose()) {
      entry(out, "why", Printable.line(Words.reason(finding)));
    }
    finding.witness().ifPresent(witness -> witness(out, witness));
    if (finding.accepted().isPresent()) {
      entry(out, "but", Printable.line(Words.acceptance(finding.accepted().get())));
    } else if (isBreak(finding) || style.isVerbose()) {
      entry(out, "do", finding.rule().advice());
    }
    out.append('\n');
  }

  private static boolean isBreak(Finding finding) {
    return finding.impact() == Impact.MAJOR && finding.accepted().isEmpty();
  }

  private void place(StringBuilder out, String label, Location at) {
    entry(out, label, Printable.line(at.toString()));
  }

  private void entry(StringBuilder out, String label, String text) {
    out.append("    ").append(paint.faint("%-5s".formatted(label)));
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + word.length() >= WIDTH) {
        out.append('\n').append(INDENT);
        column = 0;
      } else if (column > 0) {
        out.append(' ');
      }
      out.append(word);
      column += word.length() + 1;
    }
    out.append('\n');
  }

  private void witness(StringBuilder out, Witness witness) {
    entry(out, "e.g.", Words.caption(witness));
    List<String> lines = Printable.block(witness.text()).strip().lines().toList();
    int shown = style.isVerbose() ? lines.size() : Math.min(lines.size(), LONGEST_WITNESS);
    for (String line : lines.subList(0, shown)) {
      out.append((INDENT + paint.faint("│") + " " + line).stripTrailing()).append('\n');
    }
    if (shown < lines.size()) {
      out.append(INDENT)
          .append(paint.faint("│ … %d more lines".formatted(lines.size() - shown)))
          .append('\n');
    }
  }

  private void patchesInShort(StringBuilder out, List<Finding> open) {
    Map<String, Long> rules =
        open.stream()
            .filter(finding -> finding.impact() == Impact.PATCH)
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
    if (rules.isEmpty()) {
      return;
    }
    long total = rules.values().stream().mapToLong(Long::longValue).sum();
    out.append(paint.impact(Impact.PATCH, "PATCH"))
        .append("  ")
        .append(Words.count(total, "finding"))
        .append(": ")
        .append(Words.meaning(Impact.PATCH))
        .append(" (")
        .append(
            rules.entrySet().stream()
                .map(rule -> rule.getValue() + " " + rule.getKey())
                .collect(Collectors.joining(", ")))
        .append("; ")
        .append(style.rest())
        .append(")\n\n");
  }

  private void problems(StringBuilder out, List<Problem> problems) {
    for (Problem problem : problems) {
      out.append(paint.warning(problem.severity().name().toLowerCase(Locale.ROOT)))
          .append(": ")
          .append(Printable.line(problem.toString()))
          .append('\n');
    }
    if (!problems.isEmpty()) {
      out.append('\n');
    }
  }
}
