package io.concordat.bookshop.fulfilment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is to be packed and shipped. Changes belong to the transaction of the caller. */
@Component
class Jobs {

  enum State {
    PACKING,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A job whose time has come. */
  record Due(Job job, State state) {}

  private final JdbcClient database;
  private final JsonMapper json;

  Jobs(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Adds it, unless the order is known. */
  void add(Job job, Instant dueAt) {
    database
        .sql(
            """
            insert into job (order_id, state, due_at, content)
            values (?, 'packing', ?, ?::jsonb) on conflict do nothing
            """)
        .params(job.orderId(), dueAt.atOffset(ZoneOffset.UTC), json.writeValueAsString(job))
        .update();
  }

  /** Stops what has not left. */
  void cancel(String orderId) {
    database
        .sql("update job set state = 'cancelled' where order_id = ? and state = 'packing'")
        .param(orderId)
        .update();
  }

  /** One whose time has come and that no other instance has at hand. */
  Optional<Due> due(Instant now) {
    return database
        .sql(
            """
            select state, content from job
            where state in ('packing', 'shipped') and due_at <= ?
            order by due_at limit 1 for update skip locked
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Due(
                    json.readValue(row.getString("content"), Job.class),
                    State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
        .optional();
  }

  void change(Job job, State state, Instant dueAt) {
    database
        .sql("update job set state = ?, due_at = ?, content = ?::jsonb where order_id = ?")
        .params(
            state.text(),
            dueAt.atOffset(ZoneOffset.UTC),
            json.writeValueAsString(job),
            job.orderId())
        .update();
  }
}
