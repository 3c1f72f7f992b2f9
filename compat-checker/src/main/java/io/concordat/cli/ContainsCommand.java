package io.concordat.cli;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.judge.Policy;
import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.report.ProblemText;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.Node;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code concordat contains}: is every value of one JSON Schema a value of another? */
final class ContainsCommand extends Command {

  /** How an answer is printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final PositionalParamSpec sender =
      parameter(0, "1", "SENT", "The schema whose values are sent.");
  private final PositionalParamSpec receiver =
      parameter(1, "1", "ACCEPTED", "The schema that must accept.");
  private final OptionSpec format =
      option(
          "--format",
          "FORMAT",
          Format.class,
          "How to say it: ${COMPLETION-CANDIDATES}. Default: text.");
  private final OptionSpec dialect =
      option(
          "--dialect",
          "DIALECT",
          Dialect.class,
          "What language the schemas are in: ${COMPLETION-CANDIDATES}. Default: as each one's"
              + " $schema says, else draft_2020_12.");
  private final OptionSpec isPolite =
      flag(
          "--polite",
          "Assume that senders stay out of property names that only the receiver declares.");

  ContainsCommand() {
    super(
        "contains",
        ExitCode.of(
            "Every value of the first schema is a value of the second.",
            "Some value is not, or it could not be decided."),
        "Says whether every value that one JSON Schema accepts is accepted by another, with a value"
            + " that is not where there is one.",
        "",
        "The schemas are JSON or YAML: a file, - (standard input), git:REV:PATH or maven:….",
        "");
  }

  @Override
  public Integer call() {
    try (Sources sources = new Sources(SourceOptions.in(Path.of("")))) {
      Specification sent = sources.open(sender.getValue());
      Specification accepted = sources.open(receiver.getValue());
      Answer answer =
          new Containment(
                  isPolite.<Boolean>getValue() ? Reading.POLITE : Reading.WRITTEN,
                  Policy.DEFAULT.budget())
              .decide(schema(sent), schema(accepted));
      List<Problem> problems = new ArrayList<>(sent.problems());
      problems.addAll(accepted.problems());
      complain(ProblemText.render(problems));
      if (problems.stream().anyMatch(Problem::isError)) {
        return ExitCode.UNUSABLE;
      }
      commandLine()
          .getOut()
          .println(format.getValue() == Format.JSON ? json(answer).text() : text(answer));
      return answer instanceof Answer.Contained ? ExitCode.COVERED : ExitCode.NOT_COVERED;
    } catch (SpecException e) {
      return refuse(ProblemText.render(e.problems()));
    }
  }

  private Schema schema(Specification specification) {
    Node root = specification.root().root();
    Dialect chosen = dialect.getValue();
    if (chosen == null) {
      chosen = SchemaReader.dialectOf(root);
    }
    return new SchemaReader(specification, chosen, Direction.MESSAGE).read(root);
  }

  private static Json json(Answer answer) {
    if (answer instanceof Answer.Escapes escapes) {
      return Json.object(
          "answer", Json.of("ESCAPES"), "witness", escapes.witness(), "reason", Json.NULL);
    }
    if (answer instanceof Answer.Unknown unknown) {
      return Json.object(
          "answer", Json.of("UNKNOWN"), "witness", Json.NULL, "reason", Json.of(reason(unknown)));
    }
    return Json.object("answer", Json.of("CONTAINED"), "witness", Json.NULL, "reason", Json.NULL);
  }

  private static String text(Answer answer) {
    if (answer instanceof Answer.Escapes escapes) {
      return "escapes: " + escapes.witness().text();
    }
    return answer instanceof Answer.Unknown unknown ? "unknown: " + reason(unknown) : "contained";
  }

  private static String reason(Answer.Unknown unknown) {
    return unknown.reason() + unknown.location().map(ContainsCommand::at).orElse("");
  }

  private static String at(Location location) {
    return " (at " + location + ")";
  }
}
