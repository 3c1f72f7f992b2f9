package io.concordat.bookshop.shop;

import io.concordat.bookshop.shop.Options.BrokerName;
import io.concordat.bookshop.shop.Options.Discovery;
import io.concordat.bookshop.shop.Options.PublisherName;
import io.concordat.bookshop.shop.Options.Versions;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

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

  private static <T> T choice(T[] choices, String text) {
    return Stream.of(choices)
        .filter(choice -> choice.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\""
                        + text
                        + "\" is none of "
                        + Stream.of(choices)
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))));
  }

  static int run(String... arguments) {
    return new CommandLine(new Main())
        .registerConverter(Versions.class, text -> choice(Versions.values(), text))
        .registerConverter(BrokerName.class, text -> choice(BrokerName.values(), text))
        .registerConverter(Discovery.class, text -> choice(Discovery.values(), text))
        .registerConverter(PublisherName.class, text -> choice(PublisherName.values(), text))
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
