package io.concordat.stub.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.concordat.example.Choice;
import io.concordat.example.Messages;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.model.Api;
import io.concordat.model.Operation;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportTest {

  private static final Path ORDERS = Path.of("../api-specs/orders/2.0.0.yaml");

  @TempDir private Path folder;

  @Test
  void a_bare_wiremock_answers_every_operation_as_the_specification_promises() throws Exception {
    Api api = api(ORDERS);
    Export export = Export.of(api, 0);
    assertThat(export.missing()).isEmpty();
    ExchangeValidator validator = new ExchangeValidator(api);
    Messages others = new Messages(validator, 42);
    List<String> wrong = new ArrayList<>();
    WireMockServer wiremock = serve(export);
    try {
      for (Operation operation : validator.operations().all()) {
        HttpRequest request = others.request(operation, Choice.STABLE).found().orElseThrow();
        HttpResponse response = send(wiremock, request);
        if (response.status() / 100 != 2) {
          wrong.add(operation.name() + ": " + response.status() + " " + response.bodyText());
        }
        validator
            .response(operation, response)
            .forEach(v -> wrong.add(operation.name() + ": " + v));
      }
    } finally {
      wiremock.stop();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_is_invalid_is_refused_and_what_is_preferred_is_answered() throws Exception {
    WireMockServer wiremock = serve(Export.of(api(ORDERS), 0));
    try {
      Headers headers =
          Headers.of(
              "Authorization",
              "Bearer x",
              "Content-Type",
              "application/json",
              "Idempotency-Key",
              "0b1bd0fa-5a0c-4e3a-9d7c-5f8d6c7a1e11");
      HttpRequest bad =
          HttpRequest.of("POST", "/orders", headers, "{}".getBytes(StandardCharsets.UTF_8));
      assertThat(send(wiremock, bad).status()).isEqualTo(422);
      HttpRequest chosen =
          HttpRequest.of("GET", "/orders/1", headers.with("Prefer", "wait=1, code=404"));
      assertThat(send(wiremock, chosen).status()).isEqualTo(404);
      HttpRequest unknown = HttpRequest.of("GET", "/orders?limit=many", headers);
      assertThat(send(wiremock, unknown).status()).isEqualTo(404);
    } finally {
      wiremock.stop();
    }
  }

  @Test
  void the_stubs_jar_is_laid_out_for_stub_runner_and_always_the_same() throws IOException {
    Map<String, Export> exports = Map.of("orders", Export.of(api(ORDERS), 0));
    StubsJar jar = new StubsJar("org.example", "orders", "2.0.0");
    jar.write(folder.resolve("one.jar"), exports);
    jar.write(folder.resolve("two.jar"), Map.of("orders", Export.of(api(ORDERS), 0)));
    assertThat(folder.resolve("two.jar")).hasSameBinaryContentAs(folder.resolve("one.jar"));
    try (ZipFile zip = new ZipFile(folder.resolve("one.jar").toFile())) {
      String root = "META-INF/org.example/orders/2.0.0/";
      assertThat(zip.getEntry(root + "mappings/listOrders-200.json")).isNotNull();
      String contract =
          new String(
              zip.getInputStream(zip.getEntry(root + "contracts/readOrder-200.yml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(contract)
          .contains(
              "name: \"readOrder-200\"\n",
              "  urlPath: \"/shop/orders/",
              "  status: 200\n",
              "      regex: \"/shop/orders/[^/]+\"");
    }
  }

  private static Api api(Path file) {
    Sources sources = new Sources(SourceOptions.in(Path.of("")));
    return OpenApiReader.read(sources.open(file.toString()));
  }

  private WireMockServer serve(Export export) throws IOException {
    Files.createDirectories(folder.resolve("__files"));
    StubsJar.writeFolder(folder, Map.of("orders", export));
    WireMockServer wiremock =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .usingFilesUnderDirectory(folder.toString()));
    wiremock.start();
    return wiremock;
  }

  private static HttpResponse send(WireMockServer wiremock, HttpRequest request) throws Exception {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(
                URI.create(wiremock.baseUrl() + "/shop" + request.target()))
            .method(
                request.method(),
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().fields().forEach(field -> builder.header(field.name(), field.value()));
    java.net.http.HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(builder.build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    Headers headers = Headers.NONE;
    for (Map.Entry<String, List<String>> field : response.headers().map().entrySet()) {
      for (String value : field.getValue()) {
        headers = field.getKey().startsWith(":") ? headers : headers.with(field.getKey(), value);
      }
    }
    return new HttpResponse(response.statusCode(), headers, response.body());
  }
}
