package io.concordat.bookshop.orders.store;

import io.concordat.bookshop.orders.domain.NoSuchOrderException;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.orders.domain.OrderQuery;
import io.concordat.bookshop.orders.domain.OrderStatus;
import io.concordat.bookshop.orders.domain.Orders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each order is a row: its content as JSON, and beside it what is searched for. */
@Component
final class StoredOrders implements Orders {

  private final JdbcClient database;
  private final JsonMapper json;

  StoredOrders(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean add(UUID key, Order order) {
    return database
            .sql(
                """
                insert into orders (id, key, status, payment, placed_at, content)
                values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                """)
            .params(
                order.id(),
                key,
                order.status().text(),
                order.payment().name(),
                time(order.placedAt()),
                json.writeValueAsString(order))
            .update()
        == 1;
  }

  @Override
  public Optional<Order> find(String id) {
    return database
        .sql("select content from orders where id = ?")
        .param(id)
        .query(this::order)
        .optional();
  }

  @Override
  public Order change(String id, UnaryOperator<Order> change) {
    Order found =
        database
            .sql("select content from orders where id = ? for update")
            .param(id)
            .query(this::order)
            .optional()
            .orElseThrow(() -> new NoSuchOrderException(id));
    Order changed = change.apply(found);
    database
        .sql("update orders set status = ?, payment = ?, content = ?::jsonb where id = ?")
        .params(
            changed.status().text(),
            changed.payment().name(),
            json.writeValueAsString(changed),
            changed.id())
        .update();
    return changed;
  }

  @Override
  public List<Order> list(OrderQuery query) {
    return database
        .sql(
            """
            select content from orders
            where status = any(:statuses)
              and placed_at > coalesce(:createdAfter::timestamptz, '-infinity')
              and (:after::text is null
                   or (placed_at, id) < (select placed_at, id from orders where id = :after))
            order by placed_at desc, id desc
            limit :limit
            """)
        .param("statuses", texts(query.statuses()))
        .param("createdAfter", query.createdAfter() == null ? null : time(query.createdAfter()))
        .param("after", query.after())
        .param("limit", query.limit())
        .query(this::order)
        .list();
  }

  private static String[] texts(Set<OrderStatus> statuses) {
    Stream<OrderStatus> all =
        statuses.isEmpty() ? Stream.of(OrderStatus.values()) : statuses.stream();
    return all.map(OrderStatus::text).toArray(String[]::new);
  }

  @Override
  public List<Order> unpaid(int limit) {
    return database
        .sql(
            """
            select content from orders where payment = 'OPEN' and status = 'placed'
            order by placed_at limit ? for update skip locked
            """)
        .param(limit)
        .query(this::order)
        .list();
  }

  private Order order(ResultSet row, int number) throws SQLException {
    return json.readValue(row.getString("content"), Order.class);
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
