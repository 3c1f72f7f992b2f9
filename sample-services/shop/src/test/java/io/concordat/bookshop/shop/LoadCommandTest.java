package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A shop of which only the order service answers, and nobody hears of the orders. */
class LoadCommandTest {

  @Test
  void nothing_is_measured_when_nobody_hears_of_the_first_orders(@TempDir Path folder)
      throws Exception {
    AtomicInteger placed = new AtomicInteger();
    int offset = Offsets.free();
    HttpServer orders =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ShopPlan.ORDERS + offset), 0);
    orders.createContext(
        "/v2/orders",
        exchange -> {
          byte[] body =
              "{\"id\": \"ord_%d\"}"
                  .formatted(placed.incrementAndGet())
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    orders.start();
    try (EmbeddedArtemis artemis = EmbeddedArtemis.start(0, folder.resolve("artemis"))) {
      new Footprint(folder, offset).write(List.of(), "artemis", artemis.url());
      LoadCommand load = new LoadCommand(folder, Duration.ofMillis(200));
      new CommandLine(load).parseArgs("--orders", "20", "--port-offset", "" + offset);

      assertThatThrownBy(load::call)
          .isInstanceOf(ShopException.class)
          .hasMessageContaining("2 of the first 2 orders");
      assertThat(placed).hasValue(2);
    } finally {
      orders.stop(0);
    }
  }
}
