package io.concordat.stub;

import static io.concordat.stub.Consumer.header;
import static io.concordat.stub.Consumer.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.source.SourceOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatefulTest {

  private static final String EMMA = "{\"book\": \"Emma\", \"quantity\": 2, \"note\": \"soon\"}";

  private StubServer server;
  private Consumer consumer;

  @BeforeEach
  void start() throws IOException {
    server =
        StubServer.start(
            StubConfiguration.of("shop.yaml")
                .withSources(SourceOptions.in(Path.of("src/test/resources/stub")))
                .stateful(true));
    consumer = new Consumer(server.url());
  }

  @AfterEach
  void stop() {
    assertThat(server.refused()).isEmpty();
    server.close();
  }

  @Test
  void what_was_created_can_be_read_and_listed() throws IOException {
    HttpResponse<String> created = consumer.post("/orders", EMMA);
    String id = member(created, "id");
    assertThat(header(created, "Location")).isEqualTo(server.url() + "/orders/" + id);
    HttpResponse<String> read = consumer.get("/orders/" + id);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(member(read, "book")).isEqualTo("Emma");
    assertThat(member(read, "note")).isEqualTo("soon");
    assertThat(member(read, "state")).isEqualTo(member(created, "state"));
    consumer.post("/orders", EMMA.replace("Emma", "Persuasion"));
    HttpResponse<String> list = consumer.get("/orders");
    assertThat(list.body()).contains("Emma", "Persuasion");
    assertThat(member(list, "total")).isEqualTo("2");
  }

  @Test
  void what_was_not_created_is_not_there() throws IOException {
    HttpResponse<String> absent = consumer.get("/orders/1000");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(member(absent, "title")).isEqualTo("Nobody ordered this.");
    assertThat(consumer.send("DELETE", "/orders/1000", "").statusCode()).isEqualTo(404);
    assertThat(consumer.send("PUT", "/orders/1000", EMMA).statusCode()).isEqualTo(404);
    assertThat(member(consumer.get("/orders"), "items")).isEqualTo("[]");
  }

  @Test
  void it_can_be_replaced_changed_and_deleted() throws IOException {
    String path = "/orders/" + member(consumer.post("/orders", EMMA), "id");
    HttpResponse<String> replaced =
        consumer.send("PUT", path, "{\"book\": \"Emma\", \"quantity\": 5}");
    assertThat(member(replaced, "quantity")).isEqualTo("5");
    assertThat(member(consumer.get(path), "note")).isEqualTo("absent");
    assertThat("/orders/" + member(consumer.get(path), "id")).isEqualTo(path);
    consumer.send(
        "PATCH",
        path,
        "{\"state\": \"shipped\", \"id\": 99}",
        "Content-Type",
        "application/merge-patch+json");
    assertThat(member(consumer.get(path), "state")).isEqualTo("shipped");
    assertThat("/orders/" + member(consumer.get(path), "id")).isEqualTo(path);
    assertThat(consumer.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(consumer.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void an_impossible_change_never_makes_an_answer_invalid() throws IOException {
    String path = "/orders/" + member(consumer.post("/orders", EMMA), "id");
    HttpResponse<String> patched =
        consumer.send(
            "PATCH",
            path,
            "{\"state\": \"lost\", \"quantity\": 4}",
            "Content-Type",
            "application/merge-patch+json");
    assertThat(member(patched, "state")).isIn("open", "shipped");
    assertThat(member(patched, "quantity")).isEqualTo("4");
  }

  @Test
  void a_reset_forgets_it() throws IOException {
    String path = "/orders/" + member(consumer.post("/orders", EMMA), "id");
    consumer.send("POST", "/__concordat/reset", "");
    assertThat(consumer.get(path).statusCode()).isEqualTo(404);
  }
}
