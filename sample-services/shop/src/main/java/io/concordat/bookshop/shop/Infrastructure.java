package io.concordat.bookshop.shop;

import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import io.concordat.bookshop.messaging.embedded.EmbeddedKafka;
import io.concordat.bookshop.messaging.embedded.RabbitServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database and the broker: those that are running already, or else ones that end with the shop.
 */
final class Infrastructure implements AutoCloseable {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final String postgres;
  private final String brokerUrl;

  private Infrastructure(Options options, Path folder) throws IOException {
    // What it starts it has to stop, also when the rest does not start.
    started.push(() -> delete(folder));
    try {
      this.postgres = options.postgres == null ? startPostgres() : options.postgres;
      this.brokerUrl =
          options.brokerUrl == null ? startBroker(options.broker, folder) : options.brokerUrl;
      createDatabases();
    } catch (RuntimeException | IOException e) {
      close();
      throw e;
    }
  }

  /**
   * @throws ShopException when something does not start
   */
  static Infrastructure start(Options options) {
    try {
      Files.createDirectories(options.folder);
      return new Infrastructure(options, Files.createTempDirectory(options.folder, "bookshop"));
    } catch (IOException | RuntimeException e) {
      throw e instanceof ShopException known
          ? known
          : new ShopException("the infrastructure does not start: " + e.getMessage());
    }
  }

  private String startPostgres() throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("wal_level", "logical")
            // It would end at once with a signal, while services still finish their work.
            .setRegisterShutdownHook(false)
            .start();
    started.push(server);
    return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
  }

  private String startBroker(Options.BrokerName name, Path folder) {
    return switch (name) {
      case ARTEMIS -> {
        EmbeddedArtemis artemis = EmbeddedArtemis.start(0, folder.resolve("artemis"));
        started.push(artemis);
        yield artemis.url();
      }
      case KAFKA -> {
        EmbeddedKafka kafka = EmbeddedKafka.start(0, folder.resolve("kafka"));
        started.push(kafka);
        yield kafka.url();
      }
      case RABBITMQ -> {
        RabbitServer rabbit = RabbitServer.start(0, folder.resolve("rabbitmq"));
        started.push(rabbit);
        yield rabbit.url();
      }
    };
  }

  private void createDatabases() {
    try (Connection connection = DriverManager.getConnection(postgres);
        Statement statement = connection.createStatement()) {
      for (String name : List.of("orders", "fulfilment")) {
        try (ResultSet found =
            statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
          if (found.next()) {
            continue;
          }
        }
        statement.executeUpdate("create database " + name);
      }
    } catch (SQLException e) {
      throw new ShopException(
          "PostgreSQL at "
              + withoutSecrets(postgres)
              + " does not let us in: "
              + e.getMessage()
              + "\nName one with its user, who may create databases: --postgres"
              + " \"jdbc:postgresql://localhost:5432/postgres?user=me&password=secret\"");
    }
  }

  private static String withoutSecrets(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** The properties by which a service finds its database. */
  Map<String, String> database(String name) {
    int query = postgres.indexOf('?');
    String base = withoutSecrets(postgres);
    String parameters = query < 0 ? "" : postgres.substring(query + 1);
    String user = parameter(parameters, "user");
    String password = parameter(parameters, "password");
    return Map.of(
        "spring.datasource.url",
        base.substring(0, base.lastIndexOf('/') + 1) + name,
        "spring.datasource.username",
        user == null ? "postgres" : user,
        "spring.datasource.password",
        password == null ? "" : password);
  }

  private static @Nullable String parameter(String parameters, String name) {
    return Stream.of(parameters.split("&"))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .findFirst()
        .orElse(null);
  }

  String brokerUrl() {
    return brokerUrl;
  }

  String describe(Options options) {
    return "PostgreSQL at " + withoutSecrets(postgres) + ", " + options.broker + " at " + brokerUrl;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) { // AutoCloseable declares no other; the rest has to end all the same.
        System.err.println("concordat: " + e.getMessage());
      }
    }
  }
}
