package io.concordat.report;

import io.concordat.judge.Rule;
import io.concordat.judge.RuleCatalogue;
import java.util.Collection;
import java.util.List;

/** The catalogue of rules as text and as a page of the documentation. */
public final class RuleBook {

  private static final String INTRODUCTION =
      """
      # Rules

      A rule is a name for a kind of change, the same word in every report, in `concordat.yaml` and here.
      The impact beside it is the usual one. A finding's own impact follows from its evidence: does a client
      of the old version fail against a provider of the new one (MAJOR), or a client of the new version
      against a provider of the old one (MINOR), or neither (PATCH)?

      `concordat rules ID` prints an entry of this page, which is generated from the catalogue.

      """;

  private final List<Rule> rules;

  /**
   * @param rules in the order of the book
   */
  public RuleBook(Collection<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All rules of the catalogue. */
  public static RuleBook of(RuleCatalogue catalogue) {
    return new RuleBook(
        RuleCatalogue.ids().stream().flatMap(id -> catalogue.find(id).stream()).toList());
  }

  /** A line for each rule. */
  public String overview() {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Rule rule : rules) {
      out.append(
          "%-5s  %s  %s\n"
              .formatted(
                  rule.impact(),
                  rule.id() + " ".repeat(width - rule.id().length()),
                  rule.sentence()));
    }
    return out.toString();
  }

  /** Everything about the rules, for a terminal. */
  public String details() {
    StringBuilder out = new StringBuilder();
    for (Rule rule : rules) {
      out.append("%s (usually %s)\n\n".formatted(rule.id(), rule.impact()))
          .append(rule.sentence())
          .append("\n\nwhy: ")
          .append(rule.why())
          .append("\ndo:  ")
          .append(rule.advice())
          .append('\n');
    }
    return out.toString();
  }

  /** The page {@code docs/rules.md}. */
  public String page() {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    out.append("| rule | usually | what happened |\n|---|---|---|\n");
    for (Rule rule : rules) {
      out.append(
          "| [`%s`](#%s) | %s | %s |\n"
              .formatted(rule.id(), rule.id(), rule.impact(), rule.sentence()));
    }
    for (Rule rule : rules) {
      out.append("\n## %s\n\n".formatted(rule.id()))
          .append("**%s** · %s\n\n".formatted(rule.impact(), rule.sentence()))
          .append("**Why.** %s\n\n".formatted(rule.why()))
          .append("**Instead.** %s\n".formatted(rule.advice()));
    }
    return out.toString();
  }
}
