package io.concordat.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A subcommand of {@code concordat}. Its arguments are values, not annotations: reading those would
 * take as long as checking a small API.
 *
 * <p>Other libraries add commands: a public class that extends this one, has a constructor without
 * arguments and is named in {@code META-INF/services/io.concordat.cli.Command}.
 */
public abstract class Command implements Callable<Integer> {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  /**
   * @param exitCodes what each means, as {@link ExitCode#of} lists them
   * @param description of the command, line by line
   */
  protected Command(String name, Map<String, String> exitCodes, String... description) {
    introduce(spec, name, exitCodes, description);
  }

  /** Says what all commands say, and gives them the options that all have. */
  static void introduce(
      CommandSpec spec, String name, Map<String, String> exitCodes, String... description) {
    spec.name(name)
        .versionProvider(new Version())
        .exitCodeOnExecutionException(ExitCode.OUR_OWN_BUG)
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
    spec.usageMessage()
        .description(description)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes);
  }

  CommandSpec spec() {
    return spec;
  }

  /** The command line that it was parsed from. */
  protected CommandLine commandLine() {
    return spec.commandLine();
  }

  /** An argument that is known by its position. */
  protected PositionalParamSpec parameter(
      int index, String arity, String label, String description) {
    PositionalParamSpec parameter =
        PositionalParamSpec.builder()
            .index(Integer.toString(index))
            .arity(arity)
            .paramLabel(label)
            .type(String.class)
            .description(description)
            .build();
    spec.addPositional(parameter);
    return parameter;
  }

  /** The arguments from a position on, one or more; a list of strings. */
  protected PositionalParamSpec parameters(int index, String label, String description) {
    PositionalParamSpec parameters =
        PositionalParamSpec.builder()
            .index(index + "..*")
            .arity("1..*")
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build();
    spec.addPositional(parameters);
    return parameters;
  }

  /** An option that may be given several times; a list of strings, null where it is not given. */
  protected OptionSpec options(String name, String label, String... description) {
    OptionSpec option =
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(description)
            .build();
    spec.addOption(option);
    return option;
  }

  /** An option with a value; null where it is not given. */
  protected OptionSpec option(String name, String label, Class<?> type, String... description) {
    OptionSpec option =
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(type)
            .arity("1")
            .description(description)
            .build();
    spec.addOption(option);
    return option;
  }

  /** An option that is given or not. */
  protected OptionSpec flag(String name, String description) {
    OptionSpec flag =
        OptionSpec.builder(name)
            .type(boolean.class)
            .arity("0")
            .initialValue(false)
            .description(description)
            .build();
    spec.addOption(flag);
    return flag;
  }

  /** Prints to standard output. */
  protected void print(String text) {
    commandLine().getOut().print(text);
    commandLine().getOut().flush();
  }

  /** Prints to standard error. */
  protected void complain(String lines) {
    commandLine().getErr().print(lines);
    commandLine().getErr().flush();
  }

  /** Says why the input cannot be used. */
  protected int refuse(String lines) {
    complain(lines);
    return ExitCode.UNUSABLE;
  }
}
