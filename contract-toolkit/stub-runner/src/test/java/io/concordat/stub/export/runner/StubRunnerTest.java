package io.concordat.stub.export.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.model.Api;
import io.concordat.model.Operation;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.stub.export.Export;
import io.concordat.stub.export.StubsJar;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cloud.contract.stubrunner.BatchStubRunner;
import org.springframework.cloud.contract.stubrunner.BatchStubRunnerFactory;
import org.springframework.cloud.contract.stubrunner.StubRunnerOptions;
import org.springframework.cloud.contract.stubrunner.StubRunnerOptionsBuilder;
import org.springframework.cloud.contract.stubrunner.spring.StubRunnerProperties.StubsMode;

final class StubRunnerTest {

  @TempDir private Path folder;

  @Test
  void stub_runner_finds_serves_and_reads_the_jar() throws Exception {
    Api api;
    try (Sources sources = new Sources(SourceOptions.in(Path.of("")))) {
      api = OpenApiReader.read(sources.open("../../api-specs/orders/2.0.0.yaml"));
      Path jar = folder.resolve("orders-2.0.0-stubs.jar");
      new StubsJar("org.example.bookshop", "orders", "2.0.0")
          .write(jar, Map.of("orders", Export.of(api, 0)));
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
        Thread.currentThread().setContextClassLoader(loader);
        serve(api);
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }

  private static void serve(Api api) throws Exception {
    StubRunnerOptions options =
        new StubRunnerOptionsBuilder()
            .withStubsMode(StubsMode.CLASSPATH)
            .withStubs("org.example.bookshop:orders:+:stubs")
            .build();
    try (BatchStubRunner runner = new BatchStubRunnerFactory(options).buildBatchStubRunner()) {
      runner.runStubs();
      URL url = runner.findStubUrl("org.example.bookshop", "orders");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/shop/orders?limit=5"))
              .header("Authorization", "Bearer token")
              .build();
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      Operation list = new ExchangeValidator(api).operations().named("listOrders").orElseThrow();
      Headers headers =
          Headers.of(
              "Content-Type",
              "application/json",
              "RateLimit",
              response.headers().firstValue("RateLimit").orElse(""));
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(
              new ExchangeValidator(api)
                  .response(
                      list, new io.concordat.exchange.HttpResponse(200, headers, response.body())))
          .isEmpty();
      assertThat(runner.getContracts().values().iterator().next())
          .extracting(contract -> contract.getName())
          .contains("listOrders-200", "placeOrder-202", "readOrder-200");
    }
  }
}
