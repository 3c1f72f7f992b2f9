package io.concordat.stub;

import static io.concordat.stub.Consumer.header;
import static io.concordat.stub.Consumer.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StubServerTest {

  private static final StubConfiguration SHOP =
      StubConfiguration.of("shop.yaml")
          .withSources(SourceOptions.in(Path.of("src/test/resources/stub")));

  private static StubServer server;
  private static Consumer consumer;

  @BeforeAll
  static void start() throws IOException {
    server = StubServer.start(SHOP);
    consumer = new Consumer(server.url());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.reset();
  }

  @Test
  void an_answer_is_the_first_example_with_what_was_asked() throws IOException {
    HttpResponse<String> response = consumer.get("/orders/7");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"id\": 7, \"book\": \"Emma\", \"quantity\": 1, \"state\": \"open\"}");
    assertThat(header(response, "ETag").length()).isGreaterThanOrEqualTo(3);
    assertThat(member(consumer.get("/orders?limit=13"), "limit")).isEqualTo("13");
    HttpResponse<String> placed =
        consumer.post("/orders", "{\"book\": \"Persuasion\", \"quantity\": 3}");
    assertThat(placed.statusCode()).isEqualTo(201);
    assertThat(member(placed, "book")).isEqualTo("Persuasion");
    assertThat(member(placed, "quantity")).isEqualTo("3");
  }

  @Test
  void equal_questions_have_equal_answers_unless_new_ones_are_preferred() throws IOException {
    assertThat(consumer.get("/orders").body()).isEqualTo(consumer.get("/orders").body());
    HttpResponse<String> dynamic = consumer.get("/orders/7", "Prefer", "dynamic=true");
    assertThat(dynamic.statusCode()).isEqualTo(200);
    assertThat(header(dynamic, "Preference-Applied")).isEqualTo("dynamic=true");
  }

  @Test
  void a_client_prefers_another_answer() throws IOException {
    HttpResponse<String> large = consumer.get("/orders/7", "Prefer", "example=large");
    assertThat(member(large, "quantity")).isEqualTo("99");
    assertThat(member(large, "id")).isEqualTo("18");
    HttpResponse<String> absent =
        consumer.get("/orders/7", "Prefer", "code=404", "Prefer", "example=\"out-of-stock\"");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(header(absent, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(absent, "Preference-Applied")).isEqualTo("code=404, example=out-of-stock");
    assertThat(member(absent, "title")).isEqualTo("It was taken back.");
    assertThat(consumer.get("/orders/7", "Prefer", "code=503").statusCode()).isEqualTo(503);
    HttpResponse<String> undeclared = consumer.get("/orders/7", "Prefer", "code=302");
    assertThat(undeclared.statusCode()).isEqualTo(400);
    assertThat(member(undeclared, "detail"))
        .contains("302 is not declared; declared: 200, 404, 5XX");
    assertThat(consumer.get("/orders/7", "Prefer", "example=none").statusCode()).isEqualTo(400);
    assertThat(server.refused()).isEmpty();
  }

  @Test
  void what_the_client_accepts_decides_the_media_type() throws IOException {
    assertThat(header(consumer.get("/orders/7", "Accept", "application/xml"), "Content-Type"))
        .startsWith("application/xml");
    assertThat(
            header(
                consumer.get("/orders/7", "Accept", "application/xml;q=0.3, application/*;q=0.5"),
                "Content-Type"))
        .startsWith("application/json");
    assertThat(consumer.get("/orders/7", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void a_refusal_names_the_place_and_the_line() throws IOException {
    HttpResponse<String> response = consumer.post("/orders", "{\"book\": \"\", \"quantity\": 100}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.body())
        .contains("\"pointer\": \"/quantity\"")
        .contains("\"spec\": \"shop.yaml:113:48\"")
        .contains("\"pointer\": \"/book\"")
        .contains("\"operation\": \"POST /orders\"");
    assertThat(server.refusals()).isEqualTo(1);
    assertThat(server.refused().get(0).summary()).isEqualTo("POST /orders → 400");
    assertThat(server.requestCount()).isEqualTo(1);
    server.forgetExchanges();
    assertThat(server.refusals()).isZero();
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void each_refusal_has_the_header_fields_that_http_wants() throws IOException {
    assertThat(consumer.get("/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> method = consumer.send("PUT", "/orders", "{}");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(header(method, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    HttpResponse<String> type = consumer.post("/orders", "x", "Content-Type", "text/plain");
    assertThat(type.statusCode()).isEqualTo(415);
    assertThat(header(type, "Accept")).isEqualTo("application/json");
    HttpResponse<String> stranger = consumer.get("/secret");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().allValues("WWW-Authenticate"))
        .containsExactly("ApiKey", "Basic realm=\"stub\", charset=\"UTF-8\"");
    assertThat(consumer.get("/secret", "X-Key", "1").statusCode()).isEqualTo(204);
    assertThat(consumer.get("/orders/seven").statusCode()).isEqualTo(400);
    assertThat(consumer.get("/orders?limit=51").statusCode()).isEqualTo(400);
  }

  @Test
  void head_and_options_are_answered_without_being_declared() throws IOException {
    HttpResponse<String> head = consumer.send("HEAD", "/orders/7", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo("" + consumer.get("/orders/7").body().length());
    HttpResponse<String> options = consumer.send("OPTIONS", "/orders/7", "");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    assertThat(header(options, "Access-Control-Allow-Origin")).isEqualTo("absent");
    assertThat(consumer.send("OPTIONS", "/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void scripts_of_web_pages_get_in_when_they_may() throws IOException {
    try (StubServer open = StubServer.start(SHOP.crossOrigin(true))) {
      Consumer page = new Consumer(open.url());
      assertThat(header(page.get("/orders/7", "Origin", "http://x"), "Access-Control-Allow-Origin"))
          .isEqualTo("*");
      // java.net.http sends no such preflight: it takes Access-Control-Request-Method for a header.
      HttpResponse<String> preflight =
          page.send(
              "OPTIONS",
              "/orders",
              "",
              "Origin",
              "http://x",
              "Access-Control-Request-Method",
              "POST",
              "Access-Control-Request-Headers",
              "content-type");
      assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
      assertThat(header(preflight, "Access-Control-Allow-Headers")).isEqualTo("content-type");
    }
  }

  @Test
  void a_test_chooses_an_answer_that_the_specification_promises() throws IOException {
    server.reply("GET /orders/{id}").with("large");
    assertThat(member(consumer.get("/orders/7"), "quantity")).isEqualTo("99");
    server.reply("readOrder").with(404);
    assertThat(consumer.get("/orders/7").statusCode()).isEqualTo(404);
    server.reply("readOrder").with(404, "{\"title\": \"Mine\"}");
    assertThat(member(consumer.get("/orders/7"), "title")).isEqualTo("Mine");
    assertThatThrownBy(() -> server.reply("readOrder").with(404, "{\"title\": 1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shop.yaml:66:81");
    assertThatThrownBy(() -> server.reply("readOrder").with(418))
        .hasMessageContaining("418 is not declared");
    assertThatThrownBy(() -> server.reply("readOrder").with("none")).hasMessageContaining("none");
    assertThatThrownBy(() -> server.reply("GET /order/{id}"))
        .hasMessageContaining("did you mean \"GET /orders/{id}\"");
    server.reset();
    assertThat(consumer.get("/orders/7").statusCode()).isEqualTo(200);
  }

  @Test
  void all_that_was_asked_can_be_read_and_forgotten() throws IOException {
    consumer.get("/orders/7");
    consumer.get("/nothing");
    String record = consumer.get("/__concordat/requests").body();
    assertThat(record)
        .contains("\"format\": \"concordat-record/1\"")
        .contains("\"requests\": 2")
        .contains("\"refused\": 1")
        .contains("\"operation\": \"GET /orders/{id}\"")
        .contains("\"target\": \"/nothing\"");
    assertThat(server.recordJson()).isEqualTo(record);
    assertThat(server.exchanges()).hasSize(2);
    assertThat(consumer.send("POST", "/__concordat/reset", "").statusCode()).isEqualTo(204);
    assertThat(server.exchanges()).isEmpty();
    assertThat(consumer.get("/__concordat").body()).contains("\"GET /orders/{id}\"");
    assertThat(consumer.send("POST", "/__concordat/reset", "", "Origin", "http://x").statusCode())
        .isEqualTo(403);
    assertThat(consumer.send("DELETE", "/__concordat/reset", "").statusCode()).isEqualTo(405);
    assertThat(consumer.get("/__concordat/none").statusCode()).isEqualTo(404);
    assertThat(consumer.get("/__admin/mappings").statusCode()).isEqualTo(404);
  }

  @Test
  void faults_are_asked_for_or_configured() throws IOException {
    assertThat(consumer.get("/orders/7", "Concordat-Fault", "status=503").statusCode())
        .isEqualTo(503);
    assertThat(consumer.get("/orders/7", "Concordat-Fault", "status=418").statusCode())
        .isEqualTo(418);
    long begin = System.nanoTime();
    consumer.get("/orders/7", "Concordat-Fault", "delay=200-250");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(199));
    assertThatThrownBy(() -> consumer.get("/orders/7", "Concordat-Fault", "reset"))
        .isInstanceOf(IOException.class);
    HttpResponse<String> unknown = consumer.get("/orders/7", "Concordat-Fault", "explode");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(member(unknown, "detail")).contains("\"explode\" is no fault");
    StubConfiguration faulty =
        SHOP.withFault(FaultRule.parse("readOrder: status=500"))
            .withFault(FaultRule.parse("GET /orders: status=502, rate=0"));
    try (StubServer broken = StubServer.start(faulty)) {
      Consumer unlucky = new Consumer(broken.url());
      assertThat(unlucky.get("/orders/7").statusCode()).isEqualTo(500);
      assertThat(unlucky.get("/orders").statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> StubServer.start(SHOP.withFault(FaultRule.parse("x: reset"))))
        .hasMessage("a fault is for x, but there is no such operation");
  }

  @Test
  void several_specifications_share_a_server() throws IOException {
    StubConfiguration both =
        StubConfiguration.of("/a=shop.yaml", "/b/c=shop.yaml").withSources(SHOP.sources());
    try (StubServer shared = StubServer.start(both)) {
      assertThat(new Consumer(shared.url("/a")).get("/orders/7").statusCode()).isEqualTo(200);
      assertThat(new Consumer(shared.url("/b/c")).get("/orders/7").statusCode()).isEqualTo(200);
      assertThat(shared.url()).isEqualTo("http://localhost:" + shared.port() + "/a");
      Consumer root = new Consumer("http://localhost:" + shared.port());
      HttpResponse<String> nowhere = root.get("/orders/7");
      assertThat(nowhere.statusCode()).isEqualTo(404);
      assertThat(member(nowhere, "detail")).contains("`/a/`, `/b/c/`");
    }
    assertThatThrownBy(
            () ->
                StubServer.start(
                    StubConfiguration.of("shop.yaml", "/=shop.yaml").withSources(SHOP.sources())))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("GET /orders is served for shop.yaml, too");
    assertThatThrownBy(
            () ->
                StubServer.start(
                    StubConfiguration.of("/__concordat=shop.yaml").withSources(SHOP.sources())))
        .hasMessageContaining("is where the stub itself answers");
  }

  @Test
  void what_cannot_be_served_is_said_all_at_once() {
    assertThatThrownBy(
            () ->
                StubServer.start(
                    StubConfiguration.of("none.yaml", "nor-this.yaml").withSources(SHOP.sources())))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("none.yaml")
        .hasMessageContaining("nor-this.yaml");
  }
}
