package io.concordat.stub;

import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Received;
import io.concordat.model.Parameter;
import io.concordat.source.Json;
import io.concordat.source.JsonValues;
import io.concordat.source.Limits;
import io.concordat.source.SpecException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runtime expressions (OAS 3.1 §4.8.20.3): what they stand for after one exchange. */
record Expressions(HttpRequest original, Received received, HttpResponse response) {

  private static final Pattern EMBEDDED = Pattern.compile("\\{(\\$[^{}]*)}");

  /** The text with all expressions filled in; empty if one of them stands for nothing. */
  Optional<String> fill(String template) {
    if (template.startsWith("$")) {
      return value(template);
    }
    Matcher matcher = EMBEDDED.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      Optional<String> value = value(matcher.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
    }
    matcher.appendTail(filled);
    return Optional.of(filled.toString());
  }

  private Optional<String> value(String expression) {
    if (expression.equals("$method")) {
      return Optional.of(original.method());
    }
    if (expression.equals("$statusCode")) {
      return Optional.of(Integer.toString(response.status()));
    }
    if (expression.equals("$url")) {
      return Optional.of(
          "http://" + original.headers().first("Host").orElse("localhost") + original.target());
    }
    boolean isRequest = expression.startsWith("$request.");
    if (!isRequest && !expression.startsWith("$response.")) {
      return Optional.empty();
    }
    String source = expression.substring(expression.indexOf('.') + 1);
    if (source.startsWith("body")) {
      Optional<Json> body = isRequest ? received.body() : responseBody();
      String pointer = source.startsWith("body#") ? source.substring(5) : "";
      return body.flatMap(json -> at(json, pointer)).flatMap(Expressions::text);
    }
    if (source.startsWith("header.")) {
      String name = source.substring("header.".length());
      return (isRequest ? original.headers() : response.headers()).first(name);
    }
    if (isRequest && source.startsWith("query.")) {
      return received
          .parameter(Parameter.In.QUERY, source.substring("query.".length()))
          .flatMap(Expressions::text);
    }
    if (isRequest && source.startsWith("path.")) {
      return received
          .parameter(Parameter.In.PATH, source.substring("path.".length()))
          .flatMap(Expressions::text);
    }
    return Optional.empty();
  }

  private Optional<Json> responseBody() {
    try {
      return Optional.of(JsonValues.read(response.body(), Limits.DEFAULT));
    } catch (SpecException noJson) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Json value) {
    if (value instanceof Json.Str text) {
      return Optional.of(text.value());
    }
    return value instanceof Json.Num || value instanceof Json.Bool
        ? Optional.of(value.text())
        : Optional.empty();
  }

  /** RFC 6901. */
  private static Optional<Json> at(Json root, String pointer) {
    Optional<Json> at = Optional.of(root);
    if (pointer.isEmpty()) {
      return at;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      String name = token.replace("~1", "/").replace("~0", "~");
      at =
          at.flatMap(
              json -> {
                if (json instanceof Json.Obj object) {
                  return Optional.ofNullable(object.members().get(name));
                }
                return json instanceof Json.Arr array
                        && name.matches("[0-9]{1,6}")
                        && Integer.parseInt(name) < array.elements().size()
                    ? Optional.of(array.elements().get(Integer.parseInt(name)))
                    : Optional.empty();
              });
    }
    return at;
  }
}
