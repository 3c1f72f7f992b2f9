package io.concordat.bookshop.storefront;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An order service that tests can kill, slow down and make fail. */
final class FlakyOrders implements AutoCloseable {

  private static final String ORDER =
      """
      {"id": "%s", "status": "placed", "createdAt": "2026-03-02T09:15:00Z",
       "lines": [{"isbn": "9780195024029", "quantity": 1, "title": "The Timeless Way of Building",
                  "unitPrice": {"amount": "48.50", "currency": "EUR"}}],
       "shipTo": {"name": "Ada", "street": "Oude Delft 12", "city": "Delft",
                  "postalCode": "2611 BX", "country": "NL"},
       "price": {"books": {"amount": "48.50", "currency": "EUR"},
                 "delivery": {"amount": "3.95", "currency": "EUR"},
                 "total": {"amount": "52.45", "currency": "EUR"}}}""";

  private final AtomicInteger calls = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private final int port;
  private volatile Duration delay = Duration.ZERO;
  private volatile int status = 200;

  FlakyOrders() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private HttpServer listen(int wanted) {
    HttpServer started;
    try {
      started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    started.setExecutor(threads);
    started.createContext("/orders", this::answer);
    started.start();
    return started;
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    pause();
    String path = exchange.getRequestURI().getPath();
    String id = path.substring(path.lastIndexOf('/') + 1);
    byte[] body = ORDER.formatted(id).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void pause() {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String url() {
    return "http://localhost:" + port;
  }

  int calls() {
    return calls.get();
  }

  void recover() {
    delay = Duration.ZERO;
    status = 200;
  }

  void slowDown(Duration time) {
    delay = time;
  }

  void fail() {
    status = 500;
  }

  void kill() {
    server.stop(0);
  }

  void revive() {
    server = listen(port);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
