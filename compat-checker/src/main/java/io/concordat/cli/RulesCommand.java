package io.concordat.cli;

import io.concordat.judge.Rule;
import io.concordat.judge.RuleCatalogue;
import io.concordat.report.ProblemText;
import io.concordat.report.RuleBook;
import io.concordat.source.Nearest;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code concordat rules}: the catalogue. */
final class RulesCommand extends Command {

  private final PositionalParamSpec id = parameter(0, "0..1", "ID", "The id of a rule.");

  RulesCommand() {
    super(
        "rules",
        ExitCode.of("The rules are printed."),
        "Lists the rules, or explains one: why it breaks and what to do instead.",
        "");
  }

  @Override
  public Integer call() {
    RuleCatalogue catalogue = new RuleCatalogue();
    String name = id.getValue();
    if (name == null) {
      print(RuleBook.of(catalogue).overview());
      return ExitCode.COVERED;
    }
    Optional<Rule> rule = catalogue.find(name);
    if (rule.isEmpty()) {
      return refuse(
          ProblemText.line(
              "unknown rule \"%s\"%s — `concordat rules` lists them"
                  .formatted(name, Nearest.didYouMean(name, RuleCatalogue.ids()))));
    }
    print(new RuleBook(List.of(rule.get())).details());
    return ExitCode.COVERED;
  }
}
