package io.concordat.bookshop.shop;

import io.concordat.bookshop.shop.Options.BrokerName;
import io.concordat.bookshop.shop.Options.Discovery;
import io.concordat.bookshop.shop.Options.PublisherName;
import io.concordat.bookshop.shop.Options.Versions;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./concordat samples}. */
@Command(
    name = "concordat samples",
    description = "The bookshop: sample services that run old and new versions of their APIs.",
    subcommands = {UpCommand.class, OrderCommand.class, LoadCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "up|order|load")
public final class Main {

  /** As the other commands of Concordat: something is wrong with the arguments or the machine. */
  private static final int UNUSABLE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Main())
        .registerConverter(Versions.class, text -> Choice.of(Versions.class, text))
        .registerConverter(BrokerName.class, text -> Choice.of(BrokerName.class, text))
        .registerConverter(Discovery.class, text -> Choice.of(Discovery.class, text))
        .registerConverter(PublisherName.class, text -> Choice.of(PublisherName.class, text))
        .setExecutionExceptionHandler(
            (failure, line, result) -> {
              if (failure instanceof ShopException) {
                PrintWriter err = line.getErr();
                err.println("concordat: " + failure.getMessage());
                return UNUSABLE;
              }
              throw failure;
            })
        .execute(arguments);
  }
}
