package io.concordat.cli;

import io.concordat.judge.Rule;
import io.concordat.judge.RuleCatalogue;
import io.concordat.report.ProblemText;
import io.concordat.report.RuleBook;
import io.concordat.source.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concordat rules}: the catalogue. */
@Command(
    name = "rules",
    description = {"Lists the rules, or explains one: why it breaks and what to do instead.", ""})
final class RulesCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of a rule.")
  private @Nullable String id;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    RuleCatalogue catalogue = new RuleCatalogue();
    if (id == null) {
      return print(RuleBook.of(catalogue).overview());
    }
    Optional<Rule> rule = catalogue.find(id);
    if (rule.isEmpty()) {
      return refuse(id);
    }
    return print(new RuleBook(List.of(rule.get())).details());
  }

  private int print(String text) {
    PrintWriter out = commandLine().getOut();
    out.print(text);
    out.flush();
    return ExitCode.COVERED;
  }

  private int refuse(String unknown) {
    PrintWriter err = commandLine().getErr();
    err.print(
        ProblemText.line(
            "unknown rule \"%s\"%s — `concordat rules` lists them"
                .formatted(unknown, Nearest.didYouMean(unknown, RuleCatalogue.ids()))));
    err.flush();
    return ExitCode.UNUSABLE;
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("the command is not part of a command line");
    }
    return spec.commandLine();
  }
}
