package io.concordat.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.example.Choice;
import io.concordat.example.Made;
import io.concordat.example.Messages;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Match;
import io.concordat.exchange.Violation;
import io.concordat.model.Operation;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Published APIs are served: each valid request, one for every operation, gets an answer that its
 * own specification allows. {@code target/real-apis.txt} says what came of each document.
 */
final class RealApisTest {

  private static final Path CORPUS = Path.of("../../shared/corpora/real");
  private static final List<String> SMALL = List.of("meilisearch", "qdrant", "netlify");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What came of one document. */
  private record Result(
      Path document,
      int operations,
      int answered,
      TreeMap<String, Integer> failures,
      TreeMap<String, Integer> unasked,
      Duration start,
      long megabytes) {

    @Override
    public String toString() {
      return "%-40s %5d operations %5d answered %4d wrong %4d without a request  start %5d ms  heap %4d MB"
              .formatted(
                  CORPUS.relativize(document),
                  operations,
                  answered,
                  failures.values().stream().mapToInt(n -> n).sum(),
                  unasked.values().stream().mapToInt(n -> n).sum(),
                  start.toMillis(),
                  megabytes)
          + failures.entrySet().stream()
              .map(f -> "\n    wrong: " + f.getValue() + " × " + f.getKey())
              .reduce("", String::concat)
          + unasked.entrySet().stream()
              .map(f -> "\n    no request: " + f.getValue() + " × " + f.getKey())
              .reduce("", String::concat);
    }
  }

  @Test
  void small_ones_are_served() throws Exception {
    List<Path> documents = documents();
    for (Path document : documents) {
      String api = CORPUS.relativize(document).getName(0).toString();
      if (SMALL.contains(api)) {
        Result result = serve(document);
        assertThat(result.failures()).as(result.toString()).isEmpty();
        assertThat(result.answered()).isPositive();
      }
    }
  }

  @Tag("full")
  @Test
  void all_are_served() throws Exception {
    List<String> report = new ArrayList<>();
    int operations = 0;
    int answered = 0;
    int failed = 0;
    int impossible = 0;
    for (Path document : documents()) {
      Result result = serve(document);
      report.add(result.toString());
      System.out.println(result);
      operations += result.operations();
      answered += result.answered();
      failed += result.failures().values().stream().mapToInt(n -> n).sum();
      impossible +=
          (int) result.failures().keySet().stream().filter(RealApisTest::isImpossible).count();
    }
    report.add(
        "%d operations, %d answered, %d wrong, %d of them because no value fits what they promise"
            .formatted(operations, answered, failed, impossible));
    Files.write(Files.createDirectories(Path.of("target")).resolve("real-apis.txt"), report);
    System.out.println(report.get(report.size() - 1));
    assertThat(failed - impossible).as(String.join("\n", report)).isZero();
  }

  /** A schema that contradicts itself promises what nobody can keep. */
  private static boolean isImpossible(String failure) {
    return failure.contains("\"status\": 501") && failure.contains("the schema has no value");
  }

  private static List<Path> documents() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout");
    String only = System.getProperty("apis", "");
    try (Stream<Path> files = Files.walk(CORPUS);
        Sources sources = new Sources(SourceOptions.in(Path.of("")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("new(\\.json|\\.ya?ml)?"))
          .filter(file -> file.toString().contains(only))
          .filter(file -> isOpenApi(sources, file))
          .sorted()
          .toList();
    }
  }

  private static boolean isOpenApi(Sources sources, Path file) {
    if (Files.isDirectory(file)) {
      try (Stream<Path> files = Files.list(file)) {
        return files.anyMatch(inside -> Files.isRegularFile(inside) && isOpenApi(sources, inside));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources
        .language(file.toString())
        .filter(language -> !language.equals("asyncapi"))
        .isPresent();
  }

  private Result serve(Path document) throws Exception {
    long begin = System.nanoTime();
    try (StubServer server = StubServer.start(StubConfiguration.of(document.toString()))) {
      Duration start = Duration.ofNanos(System.nanoTime() - begin);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long megabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
      ExchangeValidator validator =
          new ExchangeValidator(
              ServedApi.read(StubSpec.of(document.toString()), SourceOptions.in(Path.of("")))
                  .api());
      Messages messages = new Messages(validator, 0);
      TreeMap<String, Integer> failures = new TreeMap<>();
      TreeMap<String, Integer> unasked = new TreeMap<>();
      int answered = 0;
      List<Operation> operations = validator.operations().all();
      for (Operation operation : operations) {
        Made<HttpRequest> request = messages.request(operation, Choice.STABLE);
        if (request instanceof Made.None<HttpRequest> none) {
          unasked.merge(shortened(operation.name() + ": " + none.reason()), 1, Integer::sum);
          continue;
        }
        Optional<String> failure = ask(server, validator, operation, request.found().orElseThrow());
        failure.ifPresent(
            why -> failures.merge(shortened(operation.name() + ": " + why), 1, Integer::sum));
        answered += failure.isEmpty() ? 1 : 0;
      }
      return new Result(document, operations.size(), answered, failures, unasked, start, megabytes);
    }
  }

  private static String shortened(String text) {
    return text.length() > 500 ? text.substring(0, 500) + "…" : text;
  }

  /** Operations that differ by the fragment of their path are one to whoever gets the request. */
  private static boolean isOfAnother(
      ExchangeValidator validator, HttpRequest request, HttpResponse answer) {
    return validator.operations().match(request.method(), request.path())
            instanceof Match.Found found
        && found.routes().stream()
            .anyMatch(route -> validator.response(route.operation(), answer).isEmpty());
  }

  /** Why the answer is wrong; empty if it is right. */
  private Optional<String> ask(
      StubServer server, ExchangeValidator validator, Operation operation, HttpRequest request)
      throws InterruptedException {
    try {
      java.net.http.HttpRequest.Builder builder =
          java.net.http.HttpRequest.newBuilder(URI.create(server.url() + request.target()))
              .timeout(Duration.ofSeconds(60))
              .method(request.method(), BodyPublishers.ofByteArray(request.body()));
      for (Headers.Field field : request.headers().fields()) {
        builder.header(field.name(), field.value());
      }
      java.net.http.HttpResponse<byte[]> response =
          client.send(builder.build(), BodyHandlers.ofByteArray());
      List<Headers.Field> fields = new ArrayList<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> values.forEach(v -> fields.add(new Headers.Field(name, v))));
      HttpResponse answer =
          new HttpResponse(response.statusCode(), new Headers(fields), response.body());
      if (!server.refused().isEmpty()) {
        String why = server.refused().get(0).violations().get(0).toString();
        server.forgetExchanges();
        return Optional.of("refused: " + why);
      }
      if (answer.status() == 501 || answer.status() == 500 && answer.bodyText().contains("bug")) {
        return Optional.of(answer.bodyText());
      }
      List<Violation> violations = validator.response(operation, answer);
      return violations.isEmpty() || isOfAnother(validator, request, answer)
          ? Optional.empty()
          : Optional.of(answer.status() + ": " + violations.get(0));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(e.toString());
    }
  }
}
