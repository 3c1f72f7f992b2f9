package io.concordat.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The {@code concordat} command, whose subcommands do the work. */
@Command(
    name = "concordat",
    description = "Says, with evidence, what a change to an API breaks.",
    subcommands = {
      CheckCommand.class,
      ContainsCommand.class,
      RulesCommand.class,
      HelpCommand.class
    },
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

  private Main() {}

  /** Ends the process with the exit code of the command. */
  public static void main(String[] arguments) {
    int exitCode =
        commandLine().setOut(utf8(System.out)).setErr(utf8(System.err)).execute(arguments);
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Reports are UTF-8, whatever the locale of the machine that makes them. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
