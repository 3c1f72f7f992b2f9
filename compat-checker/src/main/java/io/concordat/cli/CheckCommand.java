package io.concordat.cli;

import io.concordat.judge.FailOn;
import io.concordat.judge.Judgement;
import io.concordat.report.Conclusion;
import io.concordat.report.ProblemText;
import io.concordat.report.ReportFormat;
import io.concordat.report.TextStyle;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concordat check}: what does the change from one document to the other break? */
@Command(
    name = "check",
    description = {
      "Says whether a change to an API is MAJOR, MINOR or PATCH, with evidence.",
      "",
      "OLD and NEW are a file, a folder with one root document, - (standard input),"
          + " git:REV:PATH, or maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER]!/PATH.",
      ""
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(index = "0", arity = "0..1", paramLabel = "OLD", description = "The old version.")
  private @Nullable String oldName;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "The new version.")
  private @Nullable String newName;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to say it: ${COMPLETION-CANDIDATES}. Default: text.")
  private @Nullable ReportFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to this file, all or nothing; print the verdict only.")
  private @Nullable Path output;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "The policy. Default: the nearest concordat.yaml from NEW's folder up to the top of its"
              + " git work tree.")
  private @Nullable String policy;

  @Option(
      names = "--strict",
      description = "Read senders as written: do not assume that they stay out of unknown names.")
  private boolean isStrict;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "version",
      description = {
        "When to exit with 1: ${COMPLETION-CANDIDATES}. Default: version, a change that the"
            + " declared version does not cover. major and minor: any such change, whatever the"
            + " version. unproved: as version, or when something could not be decided."
      })
  private FailOn failOn = FailOn.VERSION;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Check many pairs: lines OLD<TAB>NEW (blank lines and # comments are skipped). Prints a"
              + " JSON object a line, in their order.")
  private @Nullable String batch;

  @Option(names = "--allow-network", description = "Follow references to http and https.")
  private boolean isNetworkAllowed;

  @Option(names = "--progress", description = "Show on standard error how far the work has come.")
  private boolean isProgressShown;

  @Option(names = "--verbose", description = "Leave nothing out of the text.")
  private boolean isVerbose;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try {
      return batch == null ? checkOne() : checkAll(batch);
    } catch (SpecException e) {
      return refuse(ProblemText.render(e.problems()));
    } catch (IOException e) {
      return refuse(
          ProblemText.line("cannot write the report: " + e + " — choose another --output"));
    }
  }

  private int checkOne() throws IOException {
    if (oldName == null || newName == null) {
      throw new ParameterException(
          commandLine(),
          oldName == null
              ? "Missing required parameters: 'OLD', 'NEW' (or --batch FILE)"
              : "Missing required parameter: 'NEW'");
    }
    Progress progress = progress();
    Judgement judgement;
    try {
      judgement = checking().check(oldName, newName, progress);
    } finally {
      progress.step(Checking.STEPS, Checking.STEPS, "");
    }
    try (Destination destination = destination()) {
      ReportFormat chosen = format == null ? ReportFormat.TEXT : format;
      boolean isColoured = !destination.isFile() && Ansi.AUTO.enabled();
      destination.write(chosen.report(new TextStyle(isColoured, isVerbose)).render(judgement));
      destination.finish();
      if (destination.isFile()) {
        commandLine().getOut().println(Conclusion.line(judgement));
      }
    }
    return failOn.fails(judgement) ? ExitCode.NOT_COVERED : ExitCode.COVERED;
  }

  private int checkAll(String list) throws IOException {
    if (oldName != null) {
      throw new ParameterException(commandLine(), "--batch takes its pairs from the file alone");
    }
    if (format != null && format != ReportFormat.JSON) {
      throw new ParameterException(commandLine(), "--batch prints JSON lines, not " + format);
    }
    List<String> lines;
    try {
      lines =
          list.equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()
              : Files.readAllLines(Path.of(list));
    } catch (NoSuchFileException e) {
      return refuse(ProblemText.line(list + ": there is no such file — check the name"));
    } catch (IOException e) {
      return refuse(
          ProblemText.line(list + ": cannot be read (" + e + ") — save it as UTF-8 text"));
    }
    try (Destination destination = destination()) {
      int exitCode = Batch.of(list, lines).run(checking(), failOn, destination, progress());
      destination.finish();
      return exitCode;
    }
  }

  private Checking checking() {
    SourceOptions options = SourceOptions.in(Path.of("")).withNetwork(isNetworkAllowed);
    return new Checking(options, Optional.ofNullable(policy), isStrict);
  }

  private Destination destination() throws IOException {
    return output == null
        ? Destination.standardOutput(commandLine().getOut())
        : Destination.file(output);
  }

  private Progress progress() {
    return isProgressShown
        ? Progress.on(commandLine().getErr(), Ansi.AUTO.enabled())
        : Progress.SILENT;
  }

  private int refuse(String lines) {
    commandLine().getErr().print(lines);
    commandLine().getErr().flush();
    return ExitCode.UNUSABLE;
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("the command is not part of a command line");
    }
    return spec.commandLine();
  }
}
