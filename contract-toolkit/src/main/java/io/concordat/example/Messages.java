package io.concordat.example;

import io.concordat.exchange.BodyWriter;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.ParameterEncoder;
import io.concordat.exchange.Received;
import io.concordat.exchange.Violation;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.Response;
import io.concordat.model.Schema;
import io.concordat.model.Security;
import io.concordat.model.StatusRange;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes requests and responses that a specification allows. What is stable depends on the seed and
 * on the operation, not on what was asked for before. May be used by several threads.
 */
public final class Messages {

  private final ExchangeValidator validator;
  private final Values values;
  private final long seed;
  private final AtomicLong turn = new AtomicLong();

  public Messages(ExchangeValidator validator, long seed) {
    this.validator = validator;
    this.values = new Values(validator.schemas());
    this.seed = seed;
  }

  /** A valid request for the operation. */
  public Made<HttpRequest> request(Operation operation, Choice choice) {
    String path = operation.path().text().split("[?#]", 2)[0];
    List<String> query = new ArrayList<>();
    List<String> cookies = new ArrayList<>();
    Headers headers = Headers.NONE;
    for (Parameter parameter : operation.parameters()) {
      if (!parameter.isRequired()) {
        continue;
      }
      Made<Json> value = value(parameter, choice);
      if (value instanceof Made.None<Json> none) {
        return new Made.None<>(parameter.describe() + ": " + none.reason());
      }
      Optional<List<ParameterEncoder.Written>> written =
          ParameterEncoder.encode(parameter, value.found().orElseThrow());
      if (written.isEmpty()) {
        return new Made.None<>(parameter.describe() + ": has no text");
      }
      for (ParameterEncoder.Written text : written.get()) {
        switch (parameter.in()) {
          case PATH -> path = path.replace("{" + parameter.name() + "}", text.text());
          case QUERY -> query.add(text.toString());
          case QUERYSTRING -> query.add(text.text());
          case HEADER -> headers = headers.with(text.name(), text.text());
          case COOKIE -> cookies.add(text.toString());
        }
      }
    }
    path = path.replaceAll("\\{[^{}]*}", "x");
    for (Security.Scheme scheme : credentials(operation)) {
      String[] kind = scheme.kind().split(" ", 3);
      String target = kind[0].equals("apiKey") ? kind[1] : kind[0];
      switch (target) {
        case "header" -> headers = headers.with(kind[2], "secret");
        case "query" -> query.add(kind[2] + "=secret");
        case "cookie" -> cookies.add(kind[2] + "=secret");
        case "http" ->
            headers =
                headers.with(
                    "Authorization",
                    kind.length > 1 && kind[1].equals("basic")
                        ? "Basic dXNlcjpzZWNyZXQ="
                        : (kind.length > 1 ? kind[1] : "Bearer") + " secret");
        case "oauth2", "openIdConnect" -> headers = headers.with("Authorization", "Bearer secret");
        default -> {
          // Nothing of it stands in a message.
        }
      }
    }
    if (!cookies.isEmpty()) {
      headers = headers.with("Cookie", String.join("; ", cookies));
    }
    byte[] body = new byte[0];
    if (operation.body().isPresent() && !operation.body().get().content().isEmpty()) {
      Made<BodyWriter.Written> made = body(preferred(operation.body().get().content()), choice);
      if (made instanceof Made.None<BodyWriter.Written> none) {
        return new Made.None<>("body: " + none.reason());
      }
      BodyWriter.Written written = made.found().orElseThrow();
      headers = headers.with("Content-Type", written.contentType());
      body = written.bytes();
    }
    HttpRequest request =
        new HttpRequest(operation.method(), path, String.join("&", query), headers, body);
    Received received = validator.request(request);
    return received.isValid()
        ? new Made.Found<>(request, Made.Source.GENERATED)
        : new Made.None<>(words(received.violations()));
  }

  private static List<Security.Scheme> credentials(Operation operation) {
    return operation.security().isOptional()
        ? List.of()
        : operation.security().alternatives().stream()
            .min(Comparator.comparingInt(a -> a.schemes().size()))
            .map(a -> List.copyOf(a.schemes().keySet()))
            .orElse(List.of());
  }

  private static MediaType preferred(List<MediaType> content) {
    return content.stream()
        .filter(media -> media.range().isJson())
        .findFirst()
        .orElse(content.get(0));
  }

  private static String words(List<Violation> violations) {
    return "what was made is not valid: " + violations.get(0);
  }

  private Made<Json> value(Parameter parameter, Choice choice) {
    Optional<Schema> schema =
        parameter.content().isEmpty() ? parameter.schema() : parameter.content().get(0).schema();
    return values.make(schema.orElse(Schema.any()), seedOf(parameter.name(), choice));
  }

  private long seedOf(String name, Choice choice) {
    return seed * 31 + name.hashCode() + (choice.isDynamic() ? turn.incrementAndGet() << 32 : 0);
  }

  /** A response of the operation, with one of its media types. */
  public Made<HttpResponse> response(
      Operation operation, Response response, Optional<MediaType> media, Choice choice) {
    Headers headers = Headers.NONE;
    for (Parameter header : response.headers()) {
      Made<Json> value = value(header, choice);
      Optional<List<ParameterEncoder.Written>> written =
          value.found().flatMap(v -> ParameterEncoder.encode(header, v));
      if (written.isPresent()) {
        headers = headers.with(header.name(), written.get().get(0).text());
      } else if (header.isRequired()) {
        return new Made.None<>("header `" + header.name() + "`: no value was found");
      }
    }
    byte[] body = new byte[0];
    Made.Source source = Made.Source.GENERATED;
    if (media.isPresent()) {
      Made<BodyWriter.Written> made = body(media.get(), choice);
      if (made instanceof Made.None<BodyWriter.Written> none) {
        return new Made.None<>("body: " + none.reason());
      }
      if (made instanceof Made.Found<BodyWriter.Written> found) {
        headers = headers.with("Content-Type", found.value().contentType());
        body = found.value().bytes();
        source = found.source();
      }
    }
    HttpResponse made = new HttpResponse(status(operation, response), headers, body);
    List<Violation> violations = validator.response(operation, made);
    return violations.isEmpty()
        ? new Made.Found<>(made, source)
        : new Made.None<>(words(violations));
  }

  private Made<BodyWriter.Written> body(MediaType media, Choice choice) {
    Made<Json> value = body(media, media.schema().orElse(Schema.any()), choice);
    if (value instanceof Made.Found<Json> found) {
      return BodyWriter.write(found.value(), media)
          .<Made<BodyWriter.Written>>map(w -> new Made.Found<>(w, found.source()))
          .orElse(new Made.None<>(media.range() + " cannot say " + found.value().text()));
    }
    return new Made.None<>(((Made.None<Json>) value).reason());
  }

  private Made<Json> body(MediaType media, Schema schema, Choice choice) {
    return values.make(schema, seedOf(media.node().pointer(), choice));
  }

  /** A status that the response is for: of a range, one that nothing else is for. */
  public static int status(Operation operation, Response response) {
    StatusRange range = response.status();
    if (range.isDefault()) {
      boolean hasSuccess = operation.responses().stream().anyMatch(r -> r.status().isSuccess());
      return free(operation, hasSuccess ? 500 : 200);
    }
    return range.isClass()
        ? free(operation, (range.text().charAt(0) - '0') * 100)
        : Integer.parseInt(range.text());
  }

  private static int free(Operation operation, int from) {
    for (int status = from; status < from + 100; status++) {
      int candidate = status;
      boolean isTaken =
          operation.responses().stream()
              .anyMatch(r -> r.status().text().equals(Integer.toString(candidate)));
      if (!isTaken) {
        return status;
      }
    }
    return from;
  }
}
