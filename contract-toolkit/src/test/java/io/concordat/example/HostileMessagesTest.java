package io.concordat.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.Apis;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.model.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives is judged; nothing is thrown. */
final class HostileMessagesTest {

  private static final int MESSAGES = 5_000;
  private static final List<String> ODD =
      List.of(
          "",
          "%",
          "%ZZ",
          "%FF",
          "&",
          "=",
          ";",
          ",",
          "/",
          "?",
          "#",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "\\",
          "\u0000",
          "\r\n",
          "\uD800",
          "😀",
          "a[b][c]",
          "a[",
          "..",
          "null",
          "-0",
          "1e400",
          "*/*",
          "q=x",
          ";q=",
          "multipart/form-data; boundary=B",
          "--B",
          "--B--",
          "text/plain",
          "application/x-www-form-urlencoded",
          "{\"lines\":[{\"isbn\":1}]}",
          "[[[[",
          "true");

  private final ExchangeValidator validator =
      new ExchangeValidator(Apis.at(Path.of("../api-specs/orders/2.0.0.yaml")));
  private final Random random = new Random(11);

  @Test
  void requests() {
    Messages messages = new Messages(validator, 1);
    List<Operation> operations = validator.operations().all();
    List<HttpRequest> valid = new ArrayList<>();
    operations.forEach(o -> messages.fullRequest(o, Choice.STABLE).found().ifPresent(valid::add));
    for (int i = 0; i < MESSAGES; i++) {
      HttpRequest request = valid.get(random.nextInt(valid.size()));
      assertThat(validator.request(bent(request)).violations()).isNotNull();
    }
  }

  @Test
  void responses() {
    for (int i = 0; i < MESSAGES; i++) {
      Operation operation =
          validator.operations().all().get(random.nextInt(validator.operations().all().size()));
      Headers headers = bent(Headers.of("Content-Type", "application/json", "Location", "/a"));
      byte[] body = bent("{\"id\": \"a\"}").getBytes(StandardCharsets.UTF_8);
      int status = 100 + random.nextInt(500);

      assertThat(validator.response(operation, new HttpResponse(status, headers, body)))
          .isNotNull();
    }
  }

  private HttpRequest bent(HttpRequest request) {
    return switch (random.nextInt(4)) {
      case 0 -> HttpRequest.of(request.method(), bent(request.target()), request.headers());
      case 1 ->
          HttpRequest.of(
              request.method(), request.target(), bent(request.headers()), request.body());
      case 2 ->
          HttpRequest.of(
              request.method(),
              request.target(),
              request.headers(),
              bent(request.bodyText()).getBytes(StandardCharsets.UTF_8));
      default ->
          HttpRequest.of(
              bent(request.method()),
              bent(request.target()),
              bent(request.headers()),
              random.nextBoolean() ? new byte[] {(byte) random.nextInt()} : request.body());
    };
  }

  private Headers bent(Headers headers) {
    List<Headers.Field> fields = new ArrayList<>();
    for (Headers.Field field : headers.fields()) {
      fields.add(random.nextBoolean() ? field : new Headers.Field(field.name(), odd()));
    }
    for (String name : List.of("Content-Type", "Accept", "Cookie", "Authorization")) {
      if (random.nextInt(4) == 0) {
        fields.add(new Headers.Field(name, odd() + odd()));
      }
    }
    return new Headers(fields);
  }

  private String bent(String text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(4));
    return text.substring(0, at) + odd() + text.substring(end);
  }

  private String odd() {
    return ODD.get(random.nextInt(ODD.size()));
  }
}
