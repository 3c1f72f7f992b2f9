package io.concordat.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The {@code concordat} command, whose subcommands do the work. */
@Command(
    name = "concordat",
    description = "Says, with evidence, what a change to an API breaks.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeOnExecutionException = Main.OUR_OWN_BUG,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The declared version covers the change.",
      "1:It does not.",
      "2:The input or the arguments cannot be used.",
      "70:A bug in Concordat itself."
    })
public final class Main {

  /** What sysexits.h calls EX_SOFTWARE: never to be taken for a verdict. */
  static final int OUR_OWN_BUG = 70;

  private static final Map<String, Supplier<Object>> COMMANDS =
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
    CommandLine commandLine = new CommandLine(new Main());
    String first = arguments.length == 0 ? "" : arguments[0];
    new TreeMap<>(COMMANDS)
        .forEach(
            (name, command) -> {
              if (name.equals(first) || !COMMANDS.containsKey(first)) {
                commandLine.addSubcommand(name, command.get());
              }
            });
    return commandLine.addSubcommand(new HelpCommand()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Reports are UTF-8, whatever the locale of the machine that makes them. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
