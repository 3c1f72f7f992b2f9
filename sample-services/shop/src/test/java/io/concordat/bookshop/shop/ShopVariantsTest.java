package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a person chooses of the shop, an order goes its whole way; {@link ShopTest} has the
 * defaults.
 */
@Tag("full")
class ShopVariantsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--orders 1.x",
        "--orders 2.x",
        "--broker kafka",
        "--broker rabbitmq",
        "--publisher log-tailing",
        "--discovery self",
        "--discovery self --publisher log-tailing",
        "--discovery platform"
      })
  void an_order_is_delivered_and_nothing_is_left_behind(String options) {
    try (RunningShop shop = RunningShop.up(options.split(" "))) {
      assertThat(shop.order()).contains("shipped", "delivered");

      shop.stop();
    }
  }

  @Test
  void a_database_that_runs_already_is_made_use_of_and_goes_on() throws Exception {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder().setServerConfig("wal_level", "logical").start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      try (RunningShop shop = RunningShop.up("--postgres", url)) {
        assertThat(shop.order()).contains("delivered");
        shop.stop();
      }

      assertThat(orders(postgres)).isPositive();
      // What was ordered before is still there when the shop starts again.
      try (RunningShop shop = RunningShop.up("--postgres", url)) {
        assertThat(shop.get(ShopPlan.ORDERS, "/v2/orders").body()).contains("delivered");
        shop.stop();
      }
    }
  }

  private static int orders(EmbeddedPostgres postgres) throws SQLException, IOException {
    try (Connection connection = postgres.getDatabase("postgres", "orders").getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from orders")) {
      assertThat(count.next()).isTrue();
      return count.getInt(1);
    }
  }
}
