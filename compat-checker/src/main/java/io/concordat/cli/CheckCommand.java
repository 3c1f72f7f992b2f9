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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code concordat check}: what does the change from one document to the other break? */
final class CheckCommand extends Command {

  private final PositionalParamSpec oldName = parameter(0, "0..1", "OLD", "The old version.");
  private final PositionalParamSpec newName = parameter(1, "0..1", "NEW", "The new version.");
  private final OptionSpec format =
      option(
          "--format",
          "FORMAT",
          ReportFormat.class,
          "How to say it: ${COMPLETION-CANDIDATES}. Default: text.");
  private final OptionSpec output =
      option(
          "--output",
          "FILE",
          Path.class,
          "Write the report to this file, all or nothing; print the verdict only.");
  private final OptionSpec policy =
      option(
          "--policy",
          "FILE",
          String.class,
          "The policy. Default: the nearest concordat.yaml from NEW's folder up to the top of its"
              + " git work tree.");
  private final OptionSpec isStrict =
      flag(
          "--strict",
          "Read senders as written: do not assume that they stay out of unknown names.");
  private final OptionSpec failOn =
      option(
          "--fail-on",
          "WHAT",
          FailOn.class,
          "When to exit with 1: ${COMPLETION-CANDIDATES}. Default: version, a change that the"
              + " declared version does not cover. major and minor: any such change, whatever the"
              + " version. unproved: as version, or when something could not be decided.");
  private final OptionSpec batch =
      option(
          "--batch",
          "FILE",
          String.class,
          "Check many pairs: lines OLD<TAB>NEW (blank lines and # comments are skipped). Prints a"
              + " JSON object a line, in their order.");
  private final OptionSpec isNetworkAllowed =
      flag("--allow-network", "Follow references to http and https.");
  private final OptionSpec isProgressShown =
      flag("--progress", "Show on standard error how far the work has come.");
  private final OptionSpec isVerbose = flag("--verbose", "Leave nothing out of the text.");

  CheckCommand() {
    super(
        "check",
        ExitCode.of("The declared version covers the change.", "It does not."),
        "Says whether a change to an API is MAJOR, MINOR or PATCH, with evidence.",
        "",
        "OLD and NEW are a file, a folder with one root document or of .proto files, -,"
            + " git:REV:PATH, or maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER]!/PATH.",
        "");
  }

  @Override
  public Integer call() {
    try {
      String list = batch.getValue();
      return list == null ? checkOne(oldName.getValue(), newName.getValue()) : checkAll(list);
    } catch (SpecException e) {
      return refuse(ProblemText.render(e.problems()));
    } catch (IOException e) {
      return refuse(
          ProblemText.line("cannot write the report: " + e + " — choose another --output"));
    }
  }

  private int checkOne(@Nullable String oldOne, @Nullable String newOne) throws IOException {
    if (oldOne == null || newOne == null) {
      throw new ParameterException(
          commandLine(),
          oldOne == null
              ? "Missing required parameters: 'OLD', 'NEW' (or --batch FILE)"
              : "Missing required parameter: 'NEW'");
    }
    Progress progress = progress();
    Judgement judgement;
    try {
      judgement = checking().check(oldOne, newOne, progress);
    } finally {
      progress.step(Checking.STEPS, Checking.STEPS, "");
    }
    try (Destination destination = destination()) {
      boolean isColoured = !destination.isFile() && Ansi.AUTO.enabled();
      destination.write(
          Objects.requireNonNullElse(format.<ReportFormat>getValue(), ReportFormat.TEXT)
              .report(new TextStyle(isColoured, isVerbose.getValue()))
              .render(judgement));
      destination.finish();
      if (destination.isFile()) {
        commandLine().getOut().println(Conclusion.line(judgement));
      }
    }
    return failOn().fails(judgement) ? ExitCode.NOT_COVERED : ExitCode.COVERED;
  }

  private int checkAll(String list) throws IOException {
    if (oldName.getValue() != null) {
      throw new ParameterException(commandLine(), "--batch takes its pairs from the file alone");
    }
    if (format.getValue() != null && format.getValue() != ReportFormat.JSON) {
      throw new ParameterException(
          commandLine(), "--batch prints JSON lines, not " + format.getValue());
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
      int exitCode = Batch.of(list, lines).run(checking(), failOn(), destination, progress());
      destination.finish();
      return exitCode;
    }
  }

  private Checking checking() {
    SourceOptions options = SourceOptions.in(Path.of("")).withNetwork(isNetworkAllowed.getValue());
    return new Checking(options, Optional.ofNullable(policy.getValue()), isStrict.getValue());
  }

  private FailOn failOn() {
    return Objects.requireNonNullElse(failOn.getValue(), FailOn.VERSION);
  }

  private Destination destination() throws IOException {
    Path file = output.getValue();
    return file == null
        ? Destination.standardOutput(commandLine().getOut())
        : Destination.file(file);
  }

  private Progress progress() {
    return isProgressShown.<Boolean>getValue()
        ? Progress.on(commandLine().getErr(), Ansi.AUTO.enabled())
        : Progress.SILENT;
  }
}
