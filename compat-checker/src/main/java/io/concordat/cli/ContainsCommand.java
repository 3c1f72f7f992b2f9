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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concordat contains}: is every value of one JSON Schema a value of another? */
@Command(
    name = "contains",
    description = {
      "Says whether every value that one JSON Schema accepts is accepted by another, with a value"
          + " that is not where there is one.",
      "",
      "The schemas are JSON or YAML: a file, - (standard input), git:REV:PATH or maven:….",
      ""
    },
    exitCodeList = {
      "0:Every value of the first schema is a value of the second.",
      "1:Some value is not, or it could not be decided.",
      "2:The input or the arguments cannot be used."
    })
final class ContainsCommand implements Callable<Integer> {

  /** How an answer is printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(index = "0", paramLabel = "SENT", description = "The schema whose values are sent.")
  private @Nullable String sender;

  @Parameters(index = "1", paramLabel = "ACCEPTED", description = "The schema that must accept.")
  private @Nullable String receiver;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to say it: ${COMPLETION-CANDIDATES}. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description = {
        "What language the schemas are in: ${COMPLETION-CANDIDATES}. Default: as each one's $schema"
            + " says, else draft_2020_12."
      })
  private @Nullable Dialect dialect;

  @Option(
      names = "--polite",
      description =
          "Assume that senders stay out of property names that only the receiver declares.")
  private boolean isPolite;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Sources sources = new Sources(SourceOptions.in(Path.of("")))) {
      Specification sent = sources.open(String.valueOf(sender));
      Specification accepted = sources.open(String.valueOf(receiver));
      Answer answer =
          new Containment(isPolite ? Reading.POLITE : Reading.WRITTEN, Policy.DEFAULT.budget())
              .decide(schema(sent), schema(accepted));
      List<Problem> problems = new ArrayList<>(sent.problems());
      problems.addAll(accepted.problems());
      commandLine().getErr().print(ProblemText.render(problems));
      commandLine().getErr().flush();
      if (problems.stream().anyMatch(Problem::isError)) {
        return ExitCode.UNUSABLE;
      }
      commandLine().getOut().println(format == Format.JSON ? json(answer).text() : text(answer));
      return answer instanceof Answer.Contained ? ExitCode.COVERED : ExitCode.NOT_COVERED;
    } catch (SpecException e) {
      commandLine().getErr().print(ProblemText.render(e.problems()));
      commandLine().getErr().flush();
      return ExitCode.UNUSABLE;
    }
  }

  private Schema schema(Specification specification) {
    Node root = specification.root().root();
    Dialect chosen = dialect == null ? SchemaReader.dialectOf(root) : dialect;
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

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("the command is not part of a command line");
    }
    return spec.commandLine();
  }
}
