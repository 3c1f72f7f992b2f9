package io.concordat.bookshop.shop;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be chosen of a shop. */
final class Options {

  /** Which versions of its API the order service serves. */
  enum Versions {
    V1("1.x"),
    V2("2.x"),
    BOTH("both");

    private final String text;

    Versions(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Brokers that can be started here. */
  enum BrokerName {
    ARTEMIS,
    KAFKA,
    RABBITMQ;

    @Override
    public String toString() {
      return Choice.text(this);
    }
  }

  /** How services find each other. */
  enum Discovery {
    NONE,
    SELF,
    PLATFORM;

    @Override
    public String toString() {
      return Choice.text(this);
    }
  }

  /** How messages get from the outbox to the broker. */
  enum PublisherName {
    POLLING,
    LOG_TAILING;

    @Override
    public String toString() {
      return Choice.text(this);
    }
  }

  private static final String DEFAULT = " Default: ${DEFAULT-VALUE}";

  @Option(
      names = "--orders",
      paramLabel = "VERSIONS",
      defaultValue = "both",
      description = "What the order service serves: ${COMPLETION-CANDIDATES}." + DEFAULT)
  Versions orders = Versions.BOTH;

  @Option(
      names = "--broker",
      paramLabel = "NAME",
      defaultValue = "artemis",
      description =
          "${COMPLETION-CANDIDATES}; started here unless --broker-url is given." + DEFAULT)
  BrokerName broker = BrokerName.ARTEMIS;

  @Option(
      names = "--broker-url",
      paramLabel = "URL",
      description = "A broker that is running already.")
  @Nullable String brokerUrl;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description =
          "A PostgreSQL that is running already, such as"
              + " jdbc:postgresql://localhost:5432/postgres?user=me&password=secret.")
  @Nullable String postgres;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      defaultValue = "polling",
      description = "How messages leave the outbox: ${COMPLETION-CANDIDATES}." + DEFAULT)
  PublisherName publisher = PublisherName.POLLING;

  @Option(
      names = "--discovery",
      paramLabel = "HOW",
      defaultValue = "none",
      description =
          "How services find each other: ${COMPLETION-CANDIDATES}. none: by fixed addresses; self:"
              + " they register themselves and ask the registry; platform: a registrar registers"
              + " them, a gateway asks. With self and platform there are two instances of orders."
              + DEFAULT)
  Discovery discovery = Discovery.NONE;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every port, for a second shop beside the first.")
  int portOffset;

  @Option(names = "--json", description = "Logs as JSON (ECS), one object a line.")
  boolean json;

  /** Where a running shop leaves its footprint. */
  final Path folder =
      Path.of(System.getProperty("samples.folder", System.getProperty("java.io.tmpdir")));
}
