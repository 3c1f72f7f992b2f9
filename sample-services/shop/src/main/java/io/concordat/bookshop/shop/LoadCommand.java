package io.concordat.bookshop.shop;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.boot.Brokers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Places many orders at once and measures how long it takes until everybody has heard of each. */
@Command(
    name = "load",
    description =
        "Place many orders in a running shop; measure their rate and their way to subscribers.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LoadCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final PublishSubscribeChannel EVENTS =
      new PublishSubscribeChannel("orders.v2.events");
  private static final String ORDER =
      """
      {"lines": [{"isbn": "9780195024029", "quantity": 1}],
       "shipTo": {"name": "Ada Jansen", "street": "Oude Delft 12", "city": "Delft",
                  "postalCode": "2611 BX", "country": "NL"},
       "contactEmail": "ada@example.com"}""";

  @Option(names = "--orders", paramLabel = "N", defaultValue = "2000", description = "How many.")
  private int orders;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many at once.")
  private int clients;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many a second; as many as there can be, when 0.")
  private int rate;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "As the shop was started with.")
  private int portOffset;

  private final Path folder;
  private final Duration patience;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> placed = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> heard = new ConcurrentHashMap<>();
  private final AtomicInteger duplicates = new AtomicInteger();

  LoadCommand() {
    this(new Options().folder, Duration.ofSeconds(60));
  }

  /**
   * @param folder where a running shop leaves its footprint
   * @param patience how long subscribers may need to hear of the last order
   */
  LoadCommand(Path folder, Duration patience) {
    this.folder = folder;
    this.patience = patience;
  }

  @Override
  public Integer call() throws InterruptedException {
    Properties shop = new Footprint(folder, portOffset).read();
    if (shop.isEmpty()) {
      throw new ShopException("no shop is running\nStart it first: ./concordat samples up");
    }
    try (Broker broker =
        Brokers.connect(
            shop.getProperty("broker"), shop.getProperty("broker.url"), Patience.USUAL)) {
      broker.receive(EVENTS, "load-" + UUID.randomUUID(), 4, this::hear);
      place(orders / 10);
      // What was left over from warming up would count as the lag of the others.
      if (!await()) {
        throw new ShopException(
            "after %d s nobody has heard of %d of the first %d orders: nothing can be measured"
                    .formatted(patience.toSeconds(), placed.size() - lags().size(), placed.size())
                + "\nThe log of orders says why its messages do not leave.");
      }
      placed.clear();
      long start = System.nanoTime();
      place(orders);
      double seconds = (System.nanoTime() - start) / 1e9;
      boolean isComplete = await();
      report(seconds);
      return isComplete ? 0 : 1;
    }
  }

  private void hear(Message event) {
    if (event.type().equals("OrderPlaced")) {
      Instant placedAt = Instant.parse(JSON.readTree(event.payload()).path("placedAt").asString());
      long micros = Duration.between(placedAt, Instant.now()).toNanos() / 1000;
      if (heard.putIfAbsent(event.key(), micros) != null) {
        duplicates.incrementAndGet();
      }
    }
  }

  private void place(int count) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<?>> all = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      if (rate > 0) {
        TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / rate - System.nanoTime());
      }
      all.add(pool.submit(this::placeOne));
    }
    try {
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new ShopException("orders does not take an order: " + e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Void placeOne() throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + (ShopPlan.ORDERS + portOffset) + "/v2/orders");
    var response =
        http.send(
            HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.ofString(ORDER))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 202) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    placed.add(JSON.readTree(response.body()).path("id").asString());
    return null;
  }

  private boolean await() throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!heard.keySet().containsAll(placed) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return heard.keySet().containsAll(placed);
  }

  /** Of those that were placed and heard of, the shortest first. */
  private List<Long> lags() {
    return placed.stream().filter(heard::containsKey).map(heard::get).sorted().toList();
  }

  private void report(double seconds) {
    List<Long> lags = lags();
    System.out.printf(
        "%d orders in %.1f s: %.0f orders/s; from order to subscriber p50 %.1f ms, p99 %.1f ms;"
            + " heard %d, twice %d, lost %d%n",
        placed.size(),
        seconds,
        placed.size() / seconds,
        at(lags, 0.50),
        at(lags, 0.99),
        lags.size(),
        duplicates.get(),
        placed.size() - lags.size());
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1000.0;
  }
}
