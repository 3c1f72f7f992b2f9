package io.concordat.compare;

import io.concordat.model.Operation;
import io.concordat.source.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Shows a value as part of an HTTP message (RFC 9112) that a person can read. */
final class HttpText {

  private HttpText() {}

  static String of(HttpExchange exchange, Json value, Version sender) {
    Operation operation = sender == Version.OLD ? exchange.oldOperation() : exchange.newOperation();
    StringBuilder text = new StringBuilder();
    if (exchange.isResponse()) {
      text.append("HTTP/1.1 ").append(exchange.status()).append('\n');
    } else {
      text.append(operation.method()).append(' ').append(target(exchange, operation, value));
      text.append(" HTTP/1.1\n");
    }
    switch (exchange.part()) {
      case BODY -> {
        exchange.media().ifPresent(media -> text.append("Content-Type: ").append(media + "\n"));
        text.append('\n').append(value.prettyText());
      }
      case HEADER -> text.append(exchange.name()).append(": ").append(plain(value));
      case COOKIE -> text.append("Cookie: ").append(exchange.name() + "=" + plain(value));
      case PATH, QUERY -> text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  private static String target(HttpExchange exchange, Operation operation, Json value) {
    String path = operation.path().text();
    return switch (exchange.part()) {
      case PATH -> path.replace("{" + exchange.name() + "}", encoded(value));
      case QUERY -> path + "?" + exchange.name() + "=" + encoded(value);
      default -> path;
    };
  }

  private static String encoded(Json value) {
    return URLEncoder.encode(plain(value), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2C", ",");
  }

  private static String plain(Json value) {
    if (value instanceof Json.Str string) {
      return string.value();
    }
    if (value instanceof Json.Arr array) {
      return String.join(",", array.elements().stream().map(HttpText::plain).toList());
    }
    return value.text();
  }
}
