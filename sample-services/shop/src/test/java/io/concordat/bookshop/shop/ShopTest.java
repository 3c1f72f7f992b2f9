package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees who starts the shop. It starts once: the last test ends it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShopTest {

  private static RunningShop shop;

  @BeforeAll
  static void start() {
    shop = RunningShop.up();
  }

  @AfterAll
  static void end() {
    shop.close();
  }

  @Test
  void an_order_goes_its_whole_way_and_every_log_tells_of_it_by_one_trace() throws Exception {
    String way = shop.order();

    assertThat(way.lines().map(line -> line.replaceAll("^ *[0-9.]+ s +(\\S+) .*", "$1")))
        // How far the payment is, nobody may have been told in time: its service logs it below.
        .contains("placed", "shipped", "delivered");
    Matcher trace = Pattern.compile("trace ([0-9a-f]{32})").matcher(way);
    assertThat(trace.find()).isTrue();
    String quotes =
        shop.get(
                ShopPlan.STOREFRONT,
                "/delivery-quotes?country=NL&books=1",
                "traceparent",
                "00-" + trace.group(1) + "-00f067aa0ba902b7-01")
            .body();
    assertThat(quotes).contains("PostNL");
    for (String service : List.of("storefront", "orders", "payments", "fulfilment", "quotes")) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  shop.log()
                      .lines()
                      .filter(line -> line.startsWith(service))
                      .anyMatch(line -> line.contains(trace.group(1))));
    }
    assertThat(shop.log()).containsPattern("payments .*" + trace.group(1) + ".* is authorised");
  }

  @Test
  void what_the_order_service_refuses_the_storefront_explains() throws Exception {
    HttpResponse<String> answer = shop.get(ShopPlan.STOREFRONT, "/orders/ord_none0000");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new JsonMapper().readTree(answer.body()).path("detail").asString())
        .isEqualTo("the order service says: there is no order ord_none0000");
  }

  @Test
  void a_second_shop_in_its_place_is_refused_and_told_what_to_do() {
    ShopCommand second = ShopCommand.start("up", "--port-offset", "" + shop.offset());

    assertThat(second.awaitEnd()).isEqualTo(2);
    assertThat(second.output())
        .contains("running already", "" + (ShopPlan.STOREFRONT + shop.offset()), "kill ")
        .contains("--port-offset " + (shop.offset() + 100));
  }

  @Test
  void ports_that_are_taken_are_named(@TempDir Path elsewhere) {
    ShopCommand second = ShopCommand.startIn(elsewhere, "up", "--port-offset", "" + shop.offset());

    assertThat(second.awaitEnd()).isEqualTo(2);
    assertThat(second.output())
        .contains("taken", (ShopPlan.ORDERS + shop.offset()) + " (orders)")
        .contains("--port-offset " + (shop.offset() + 100));
  }

  @Test
  void ports_that_do_not_exist_are_named() {
    ShopCommand up = ShopCommand.start("up", "--port-offset", "57000");

    assertThat(up.awaitEnd()).isEqualTo(2);
    assertThat(up.output()).contains("no ports", "66085 (payments)");
  }

  @Test
  void choices_are_written_in_one_way() {
    ShopCommand wrong = ShopCommand.start("up", "--publisher", "LOG_TAILING");
    ShopCommand help = ShopCommand.start("up", "--help");

    assertThat(wrong.awaitEnd()).isEqualTo(2);
    assertThat(wrong.output()).contains("\"LOG_TAILING\" is none of [polling, log-tailing]");
    assertThat(help.awaitEnd()).isZero();
    assertThat(help.output()).contains("polling, log-tailing", "artemis, kafka, rabbitmq");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void a_signal_ends_it_and_leaves_nothing_behind() {
    shop.stop();
  }
}
