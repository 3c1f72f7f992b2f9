package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkTest {

  @TempDir private Path folder;
  private HttpServer server;
  private String url;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    url = "http://localhost:" + server.getAddress().getPort();
    answer("/api/orders.yaml", "x: {$ref: 'common/money.yaml#/m'}\n");
    answer("/api/common/money.yaml", "m: 1\n");
    answer("/large.yaml", "m: " + "1".repeat(2_000) + "\n");
    server.createContext(
        "/moved.yaml",
        exchange -> {
          exchange.getResponseHeaders().add("Location", url + "/api/common/money.yaml");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_url_is_read_when_the_network_is_allowed_and_refers_to_its_neighbours() {
    Specification specification = open(url + "/api/orders.yaml");
    Node money = specification.resolve(Texts.scalar(specification, "/x/$ref")).orElseThrow();
    assertThat(money.location()).hasToString(url + "/api/common/money.yaml:1:1");
  }

  @Test
  void a_file_may_refer_to_a_url() {
    Texts.write(folder, "orders.yaml", "x: {$ref: '" + url + "/moved.yaml#/m'}\n");
    Specification specification = open("orders.yaml");
    assertThat(specification.resolve(Texts.scalar(specification, "/x/$ref")).map(Node::text))
        .contains("1");
  }

  @Test
  void a_document_from_the_network_does_not_reach_local_files() {
    Texts.write(folder, "secret.yaml", "m: 1\n");
    answer("/evil.yaml", "x: {$ref: 'file://" + folder.resolve("secret.yaml") + "#/m'}\n");
    Specification specification = open(url + "/evil.yaml");
    assertThat(specification.resolve(Texts.scalar(specification, "/x/$ref"))).isEmpty();
    assertThat(specification.problems().toString()).contains("is not followed");
  }

  @Test
  void what_cannot_be_fetched_is_told() {
    assertThatThrownBy(() -> open(url + "/nothing.yaml"))
        .hasMessageContaining("/nothing.yaml\" answers with status 404");
    assertThatThrownBy(() -> open("http://localhost:1/a.yaml"))
        .hasMessageContaining("cannot be fetched");
    assertThatThrownBy(() -> open("http://local host/a.yaml"))
        .hasMessageContaining("is no address");
  }

  @Test
  void what_is_larger_than_the_limit_is_given_up() {
    Limits small = new Limits(1_000, 10, 10, 10);
    Sources sources = new Sources(SourceOptions.in(folder).withNetwork(true).withLimits(small));
    assertThatThrownBy(() -> sources.open(url + "/large.yaml"))
        .hasMessageContaining("is larger than 1000 bytes");
  }

  private void answer(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Specification open(String reference) {
    return new Sources(SourceOptions.in(folder).withNetwork(true)).open(reference);
  }
}
