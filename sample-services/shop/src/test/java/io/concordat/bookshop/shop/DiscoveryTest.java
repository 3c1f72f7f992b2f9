package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services that find each other, while some of them are killed. */
@Tag("full")
class DiscoveryTest {

  private static final int ORDERS_2 = 8091;
  private static final int GATEWAY = 8080;
  private static final int READS = 40;

  /**
   * How long callers may notice that an instance was killed: two leases of 2 s, as Eureka counts
   * them; 1 s until it looks, 0.5 s until its cache is new, 1 s until a client asks, 1 s until the
   * load balancer's cache is new; 5 s more when these failures have opened the circuit. The rest is
   * for a machine that has no time.
   */
  private static final Duration BOUND = Duration.ofMillis(7500 + 5000).multipliedBy(2);

  /** How long a service may need to start on a machine that has no time. */
  private static final Duration START = Duration.ofMinutes(3);

  @Test
  void instances_that_register_themselves_share_the_load_and_one_that_is_killed_is_not_asked()
      throws Exception {
    try (RunningShop shop = RunningShop.up("--discovery", "self")) {
      String read = "/orders/" + order(shop);
      awaitBoth(shop, ShopPlan.STOREFRONT, read);
      double first = served(shop, ShopPlan.ORDERS);
      double second = served(shop, ORDERS_2);
      read(shop, ShopPlan.STOREFRONT, read, READS);
      assertThat(served(shop, ShopPlan.ORDERS) - first).isGreaterThanOrEqualTo(READS / 4);
      assertThat(served(shop, ORDERS_2) - second).isGreaterThanOrEqualTo(READS / 4);

      assertThat(shop.process("orders-2").destroyForcibly()).isTrue();

      noFailureAfter(BOUND, shop, ShopPlan.STOREFRONT, read);
      assertThat(shop.log()).contains("orders-2 has ended by itself (exit code 137)");
      assertThat(shop.order()).contains("delivered");
      shop.stop();
    }
  }

  @Test
  void an_instance_that_the_platform_has_launched_is_launched_again_when_it_is_killed()
      throws Exception {
    try (RunningShop shop = RunningShop.up("--discovery", "platform")) {
      String read = "/v2/orders/" + order(shop);
      awaitBoth(shop, GATEWAY, read);
      ProcessHandle killed = shop.launchedBy("registrar", ORDERS_2);

      assertThat(killed.destroyForcibly()).isTrue();

      noFailureAfter(BOUND, shop, GATEWAY, read);
      Awaitility.await().atMost(START).until(() -> served(shop, ORDERS_2) >= 0);
      assertThat(shop.launchedBy("registrar", ORDERS_2)).isNotEqualTo(killed);
      awaitBoth(shop, GATEWAY, read);
      shop.stop();
    }
  }

  @Test
  void the_only_instance_is_away_until_it_is_launched_again() throws Exception {
    try (RunningShop shop = RunningShop.up("--discovery", "platform")) {
      Awaitility.await().atMost(BOUND).until(() -> isGood(shop, GATEWAY, "/shop/books"));

      assertThat(shop.launchedBy("registrar", ShopPlan.STOREFRONT).destroyForcibly()).isTrue();

      Awaitility.await().atMost(BOUND).until(() -> !isGood(shop, GATEWAY, "/shop/books"));
      Awaitility.await().atMost(START).until(() -> isGood(shop, GATEWAY, "/shop/books"));

      // Without the registrar nobody launches anything; what it has launched goes on, and ends.
      assertThat(shop.process("registrar").destroyForcibly()).isTrue();
      Awaitility.await().until(() -> shop.log().contains("registrar has ended by itself"));
      assertThat(shop.get(ShopPlan.STOREFRONT, "/books").statusCode()).isEqualTo(200);
      shop.stop();
    }
  }

  private static String order(RunningShop shop) {
    Matcher id = Pattern.compile("ord_[0-9a-z]{8}").matcher(shop.order());
    assertThat(id.find()).isTrue();
    return id.group();
  }

  /** Requests for one order that an instance has answered; -1 when it does not say. */
  private static double served(RunningShop shop, int instance) throws InterruptedException {
    try {
      HttpResponse<String> metric =
          shop.get(instance, "/actuator/metrics/http.server.requests?tag=uri:/v2/orders/%7Bid%7D");
      JsonNode count = new JsonMapper().readTree(metric.body()).at("/measurements/0/value");
      return count.asDouble(0);
    } catch (IOException e) {
      return -1;
    }
  }

  private static void awaitBoth(RunningShop shop, int port, String path) throws Exception {
    double first = served(shop, ShopPlan.ORDERS);
    double second = served(shop, ORDERS_2);
    Awaitility.await()
        .atMost(BOUND)
        .until(
            () ->
                isGood(shop, port, path)
                    && served(shop, ShopPlan.ORDERS) > first
                    && served(shop, ORDERS_2) > second);
  }

  /** A stale answer is one that was made up for one that has failed. */
  private static boolean isGood(RunningShop shop, int port, String path)
      throws InterruptedException {
    try {
      HttpResponse<String> answer = shop.get(port, path);
      return answer.statusCode() == 200 && !answer.body().contains("\"stale\":true");
    } catch (IOException e) {
      return false;
    }
  }

  private static void read(RunningShop shop, int port, String path, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      assertThat(isGood(shop, port, path)).isTrue();
    }
  }

  private static void noFailureAfter(Duration bound, RunningShop shop, int port, String path)
      throws Exception {
    long start = System.nanoTime();
    Duration lastFailure = Duration.ZERO;
    Duration now = Duration.ZERO;
    while (now.compareTo(bound.plusSeconds(3)) < 0) {
      boolean isGood = isGood(shop, port, path);
      now = Duration.ofNanos(System.nanoTime() - start);
      if (!isGood) {
        lastFailure = now;
      }
      Thread.sleep(50);
    }
    System.out.println("the last failed answer came after " + lastFailure);
    assertThat(lastFailure).isLessThan(bound);
  }
}
