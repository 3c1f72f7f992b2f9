package io.concordat.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A subcommand of {@code concordat}. Its arguments are values, not annotations: reading those would
 * take as long as checking a small API.
 */
abstract class Command implements Callable<Integer> {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  Command(String name, Map<String, String> exitCodes, String... description) {
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

  CommandLine commandLine() {
    return spec.commandLine();
  }

  /** An argument that is known by its position. */
  PositionalParamSpec parameter(int index, String arity, String label, String description) {
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

  /** An option with a value; null where it is not given. */
  OptionSpec option(String name, String label, Class<?> type, String... description) {
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
  OptionSpec flag(String name, String description) {
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
  void print(String text) {
    commandLine().getOut().print(text);
    commandLine().getOut().flush();
  }

  /** Prints to standard error. */
  void complain(String lines) {
    commandLine().getErr().print(lines);
    commandLine().getErr().flush();
  }

  /** Says why the input cannot be used. */
  int refuse(String lines) {
    complain(lines);
    return ExitCode.UNUSABLE;
  }
}
