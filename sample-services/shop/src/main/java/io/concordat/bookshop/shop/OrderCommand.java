package io.concordat.bookshop.shop;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Buys a book and follows the order through the services. */
@Command(
    name = "order",
    description = "Place an order in a running shop and show its way through the services.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class OrderCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 50;

  @Option(
      names = "--book",
      paramLabel = "ISBN",
      defaultValue = "9780195024029",
      description = "Which book; the storefront's /books has all.")
  private String isbn = "";

  @Option(names = "--quantity", paramLabel = "N", defaultValue = "1", description = "How many.")
  private int quantity;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "As the shop was started with.")
  private int portOffset;

  private final HttpClient http = HttpClient.newHttpClient();
  private final PrintStream out = System.out;
  private final String trace = hex(16);
  private long start;

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public Integer call() throws InterruptedException {
    start = System.nanoTime();
    JsonNode placed =
        send(
            "POST",
            "/checkout",
            """
            {"lines": [{"isbn": "%s", "quantity": %d}],
             "shipTo": {"name": "Ada Jansen", "street": "Oude Delft 12", "city": "Delft",
                        "postalCode": "2611 BX", "country": "NL"},
             "contactEmail": "ada@example.com"}"""
                .formatted(isbn, quantity));
    String id = placed.path("id").asString();
    out.println("order " + id + ", trace " + trace);
    step(
        placed.path("status").asString(),
        placed.at("/total/amount").asString() + " " + placed.at("/total/currency").asString());
    return follow(id, placed) ? 0 : 1;
  }

  private boolean follow(String id, JsonNode placed) throws InterruptedException {
    String status = placed.path("status").asString();
    String payment = placed.path("payment").asString();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!status.equals("delivered") && !status.equals("cancelled")) {
      if (System.nanoTime() > end) {
        out.println("nothing more within " + LONGEST.toSeconds() + " s");
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      JsonNode now = send("GET", "/orders/" + id, "");
      String newPayment = now.path("payment").asString();
      // Who cannot be asked has no news.
      if (!newPayment.equals("unknown") && !newPayment.equals(payment)) {
        payment = newPayment;
        step(payment, "payments has answered over gRPC");
      }
      String newStatus = now.path("status").asString();
      if (!newStatus.equals(status)) {
        status = newStatus;
        step(status, "orders has heard of it by message");
      }
    }
    return true;
  }

  private void step(String what, String how) {
    out.printf("%7.3f s  %-18s %s%n", (System.nanoTime() - start) / 1e9, what, how);
  }

  private JsonNode send(String method, String path, String body) throws InterruptedException {
    String url = "http://localhost:" + (ShopPlan.STOREFRONT + portOffset) + path;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(LONGEST)
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            // W3C Trace Context: so the logs of all services tell of this order.
            .header("traceparent", "00-" + trace + "-" + hex(8) + "-01")
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode content = JSON.readTree(response.body());
      if (response.statusCode() >= 400) {
        throw new ShopException(
            "the storefront refuses: " + content.path("detail").asString(response.body()));
      }
      return content;
    } catch (IOException e) {
      throw new ShopException(
          "no storefront at " + url + "\nStart the shop first: ./concordat samples up");
    }
  }
}
