package io.concordat.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The {@code concordat} command, whose subcommands do the work. */
public final class Main {

  private static final Map<String, Supplier<Command>> COMMANDS =
      Map.of(
          "check", CheckCommand::new, "contains", ContainsCommand::new, "rules", RulesCommand::new);

  private Main() {}

  /** Ends the process with the exit code of the command. */
  public static void main(String[] arguments) {
    int exitCode =
        commandLine(arguments).setOut(utf8(System.out)).setErr(utf8(System.err)).execute(arguments);
    System.exit(exitCode);
  }

  /** Looking into all commands takes a tenth of a short run, so one that is named comes alone. */
  static CommandLine commandLine(String... arguments) {
    CommandSpec spec = CommandSpec.create();
    Command.introduce(
        spec,
        "concordat",
        ExitCode.of("The declared version covers the change.", "It does not."),
        "Says, with evidence, what a change to an API breaks.");
    Supplier<Command> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (named != null) {
      spec.addSubcommand(arguments[0], named.get().spec());
    } else {
      Map<String, CommandSpec> all = new TreeMap<>();
      COMMANDS.forEach((name, command) -> all.put(name, command.get().spec()));
      ServiceLoader.load(Command.class)
          .forEach(added -> all.put(added.spec().name(), added.spec()));
      all.forEach(spec::addSubcommand);
      spec.addSubcommand("help", new CommandLine(new HelpCommand()));
    }
    return new CommandLine(spec).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Reports are UTF-8, whatever the locale of the machine that makes them. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
