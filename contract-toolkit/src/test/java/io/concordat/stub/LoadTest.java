package io.concordat.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.source.SourceOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many clients at once, for long. {@code -Dsoak.minutes} says how long; 30 if it does not. */
@Tag("full")
final class LoadTest {

  private static final int CLIENTS = 1_000;
  private static final String PLACE = "{\"book\": \"Emma\", \"quantity\": 1}";

  /** A client that keeps its connection. */
  private static final class Client implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Client(int port) throws IOException {
      socket = new Socket(InetAddress.getByName("localhost"), port);
      socket.setSoTimeout(60_000);
      in = new BufferedInputStream(socket.getInputStream());
    }

    void ask(String method, String path, String body) throws IOException {
      String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
      String content =
          body.isEmpty()
              ? "\r\n"
              : "Content-Type: application/json\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body;
      socket.getOutputStream().write((head + content).getBytes(StandardCharsets.UTF_8));
    }

    /** The status and the body of the answer. */
    String answer() throws IOException {
      String status = line().split(" ")[1];
      int length = 0;
      for (String field = line(); !field.isEmpty(); field = line()) {
        if (field.startsWith("Content-Length: ")) {
          length = Integer.parseInt(field.substring("Content-Length: ".length()));
        }
      }
      return status + " " + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\r'; c = in.read()) {
        if (c < 0) {
          throw new IOException("closed after: " + line);
        }
        line.append((char) c);
      }
      in.read();
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void a_thousand_connections_are_served_at_once() throws Exception {
    try (StubServer server = server()) {
      List<Client> clients = connect(server);
      for (int round = 0; round < 5; round++) {
        askAll(clients);
      }
      assertThat(threads()).isLessThan(120);
      for (Client client : clients) {
        client.close();
      }
    }
  }

  @Test
  void nothing_is_left_behind_by_a_long_run() throws Exception {
    Duration time =
        Duration.ofSeconds(
            (long) (60 * Double.parseDouble(System.getProperty("soak.minutes", "30"))));
    try (StubServer server = server()) {
      List<Client> clients = connect(server);
      long begin = System.nanoTime();
      long requests = 0;
      long early = 0;
      while (System.nanoTime() - begin < time.toNanos()) {
        requests += askAll(clients);
        // By then the record is full, and it stays so.
        boolean isFull = requests > 20_000 && System.nanoTime() - begin > time.toNanos() / 5;
        if (early == 0 && isFull) {
          early = heap();
        }
      }
      long late = heap();
      System.out.printf(
          "%d requests in %s: heap %d MB early, %d MB late, %d threads%n",
          requests, time, early >> 20, late >> 20, threads());
      assertThat(early).as("too short a run").isPositive();
      assertThat(late - early).isLessThan(16L << 20);
      assertThat(threads()).isLessThan(120);
      for (Client client : clients) {
        client.close();
      }
    }
  }

  /** Each client places an order, reads it, asks for nonsense and deletes the order. */
  private static long askAll(List<Client> clients) throws IOException {
    List<String> ids = new ArrayList<>();
    all(clients, i -> new String[] {"POST", "/orders", PLACE}, "201", ids);
    all(clients, i -> new String[] {"GET", "/orders/" + ids.get(i), ""}, "200", null);
    all(clients, i -> new String[] {"GET", "/orders/nonsense", ""}, "400", null);
    all(clients, i -> new String[] {"DELETE", "/orders/" + ids.get(i), ""}, "204", null);
    return 4L * clients.size();
  }

  private interface Request {
    String[] of(int client);
  }

  private static void all(
      List<Client> clients, Request request, String status, @Nullable List<String> ids)
      throws IOException {
    for (int i = 0; i < clients.size(); i++) {
      String[] words = request.of(i);
      clients.get(i).ask(words[0], words[1], words[2]);
    }
    for (Client client : clients) {
      String answer = client.answer();
      assertThat(answer).startsWith(status);
      if (ids != null) {
        ids.add(answer.replaceAll("(?s).*\"id\": ([0-9]+).*", "$1"));
      }
    }
  }

  private static List<Client> connect(StubServer server) throws IOException {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Client(server.port()));
    }
    return clients;
  }

  private static StubServer server() throws IOException {
    return StubServer.start(
        StubConfiguration.of("shop.yaml")
            .withSources(SourceOptions.in(Path.of("src/test/resources/stub")))
            .stateful(true));
  }

  private static int threads() {
    return Thread.getAllStackTraces().size();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
