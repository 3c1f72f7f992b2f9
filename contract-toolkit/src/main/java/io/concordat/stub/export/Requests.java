package io.concordat.stub.export;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.RequestBody;
import io.concordat.model.Schema;
import io.concordat.model.Security;
import io.concordat.source.Json;
import io.concordat.validation.SchemaDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Which requests WireMock is to take for an operation. WireMock knows less than a specification
 * says: what it cannot tell, it lets pass.
 *
 * @param base the path before those of the specification
 */
record Requests(Operation operation, String base) {

  private static final String INTEGER = "-?[0-9]+";
  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

  /** Valid ones. */
  Map<String, Json> valid() {
    Map<String, Json> request = any();
    put(request, "pathParameters", parameters(Parameter.In.PATH));
    put(request, "queryParameters", parameters(Parameter.In.QUERY));
    Map<String, Json> headers = new LinkedHashMap<>();
    headers.putAll(parameters(Parameter.In.HEADER));
    credential("header").ifPresent(name -> headers.putIfAbsent(name, matches(".+")));
    body(request, headers);
    put(request, "headers", headers);
    put(request, "cookies", parameters(Parameter.In.COOKIE));
    return request;
  }

  /** Those that ask for something special, which need not be valid. */
  Map<String, Json> prefer(String wish) {
    Map<String, Json> request = any();
    String word = Pattern.quote(wish);
    request.put("headers", Json.object("Prefer", matches("(.*[,; ])?" + word + "([,; ].*)?")));
    return request;
  }

  /** All of them. */
  Map<String, Json> any() {
    Map<String, Json> request = new LinkedHashMap<>();
    request.put("method", Json.of(operation.method()));
    String path = base + operation.path().text().split("[?#]", 2)[0];
    request.put(
        isTemplate(path) ? "urlPathTemplate" : path.contains("{") ? "urlPathPattern" : "urlPath",
        Json.of(isTemplate(path) || !path.contains("{") ? path : pathPattern(path)));
    return request;
  }

  /** WireMock takes whole segments only. */
  private static boolean isTemplate(String path) {
    return path.contains("{")
        && path.matches("(/([^/{}]*|\\{[A-Za-z0-9_.-]+}))*")
        && !path.contains("{}");
  }

  /** The path as a regular expression. */
  String pathPattern() {
    return pathPattern(base + operation.path().text().split("[?#]", 2)[0]);
  }

  private static String pathPattern(String path) {
    return Pattern.compile("[{][^{}]*[}]|[^{}]+")
        .matcher(path)
        .results()
        .map(part -> part.group().startsWith("{") ? "[^/]+" : escaped(part.group()))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\.^$|?*+()\\[\\]{}]", "\\\\$0");
  }

  private static void put(Map<String, Json> request, String name, Map<String, Json> members) {
    if (!members.isEmpty()) {
      request.put(name, new Json.Obj(members));
    }
  }

  private Map<String, Json> parameters(Parameter.In in) {
    Map<String, Json> patterns = new LinkedHashMap<>();
    boolean isTemplate = any().containsKey("urlPathTemplate");
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() != in || (in == Parameter.In.PATH && !isTemplate)) {
        continue;
      }
      Optional<String> pattern = pattern(parameter);
      if (in == Parameter.In.PATH) {
        pattern.ifPresent(p -> patterns.put(parameter.name(), matches(p)));
      } else if (parameter.isRequired()) {
        patterns.put(parameter.name(), matches(pattern.orElse("(?s).*")));
      } else {
        pattern.ifPresent(
            p ->
                patterns.put(
                    parameter.name(),
                    Json.object(
                        "or",
                        Json.array(List.of(Json.object("absent", Json.Bool.TRUE), matches(p))))));
      }
    }
    if (in == Parameter.In.QUERY) {
      credential("query").ifPresent(name -> patterns.putIfAbsent(name, matches(".+")));
    }
    return patterns;
  }

  private static Json matches(String regex) {
    return Json.object("matches", Json.of(regex));
  }

  /** What the text of a parameter looks like, as far as a regular expression tells. */
  private static Optional<String> pattern(Parameter parameter) {
    boolean isPlain = parameter.style().equals("simple") || parameter.style().equals("form");
    if (!isPlain || parameter.schema().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> single = pattern(parameter.schema().get());
    return single.filter(Requests::isRegex);
  }

  private static boolean isRegex(String regex) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static Optional<String> pattern(Schema schema) {
    List<Assertion> assertions = schema.assertions();
    for (Assertion assertion : assertions) {
      if (assertion instanceof Assertion.Reference reference) {
        return pattern(reference.target());
      }
    }
    for (Assertion.Enumeration values : schema.assertions(Assertion.Enumeration.class)) {
      return Optional.of(
          values.values().stream()
              .map(value -> value instanceof Json.Str text ? text.value() : value.text())
              .map(Requests::escaped)
              .collect(Collectors.joining("|")));
    }
    for (Assertion.Type type : schema.assertions(Assertion.Type.class)) {
      boolean isInteger = type.types().stream().allMatch(JsonType.INTEGER::equals);
      boolean isNumber =
          type.types().stream()
              .allMatch(t -> t.equals(JsonType.INTEGER) || t.equals(JsonType.NUMBER));
      boolean isBoolean = type.types().stream().allMatch(JsonType.BOOLEAN::equals);
      if (!type.types().isEmpty() && (isNumber || isBoolean)) {
        return Optional.of(isBoolean ? "true|false" : isInteger ? INTEGER : NUMBER);
      }
      boolean isText = type.types().stream().allMatch(JsonType.STRING::equals);
      if (!isText) {
        return Optional.empty();
      }
    }
    return schema.assertions(Assertion.Pattern.class).stream()
        .map(Assertion.Pattern::regex)
        .findFirst()
        .map(Requests::anywhere);
  }

  /** A pattern of JSON Schema need only be found; WireMock wants all of the text. */
  private static String anywhere(String regex) {
    boolean isEnd = regex.endsWith("$") && !regex.endsWith("\\$");
    boolean isPlain = regex.startsWith("^") && isEnd && !regex.contains("|");
    return isPlain ? regex : "(?s).*(" + regex + ")(?s).*";
  }

  /** The header or query parameter in which a caller shows who it is, if there is one way only. */
  private Optional<String> credential(String place) {
    Security security = operation.security();
    if (security.isOptional()
        || security.alternatives().size() != 1
        || security.alternatives().get(0).schemes().size() != 1) {
      return Optional.empty();
    }
    String kind = security.alternatives().get(0).schemes().keySet().iterator().next().kind();
    String[] words = kind.split(" ", 3);
    if (words[0].equals("apiKey")) {
      return words.length == 3 && words[1].equals(place) ? Optional.of(words[2]) : Optional.empty();
    }
    boolean isAuthorization =
        words[0].equals("http") || words[0].equals("oauth2") || words[0].equals("openIdConnect");
    return isAuthorization && place.equals("header")
        ? Optional.of("Authorization")
        : Optional.empty();
  }

  private void body(Map<String, Json> request, Map<String, Json> headers) {
    Optional<RequestBody> body = operation.body().filter(RequestBody::isRequired);
    List<MediaType> content = body.map(RequestBody::content).orElse(List.of());
    if (content.size() != 1 || !content.get(0).range().isJson()) {
      return;
    }
    headers.put(
        "Content-Type", matches("(?i)" + escaped(content.get(0).range().type()) + "/.*json.*"));
    content
        .get(0)
        .schema()
        .ifPresent(
            schema ->
                request.put(
                    "bodyPatterns",
                    Json.array(
                        List.of(
                            Json.object(
                                "matchesJsonSchema", SchemaDocument.of(schema),
                                "schemaVersion", Json.of("V202012"))))));
  }
}
