package io.concordat.model.openapi;

import io.concordat.model.Security;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what callers must show. */
final class SecurityReader {

  private final Reading reading;
  private final Map<String, Security.Scheme> schemes = new LinkedHashMap<>();

  SecurityReader(Reading reading) {
    this.reading = reading;
    Node owner = reading.version().isSwagger() ? reading.root() : components();
    String field = reading.version().isSwagger() ? "securityDefinitions" : "securitySchemes";
    reading
        .members(owner, field)
        .forEach(
            (name, value) ->
                reading.anyObject(value).ifPresent(node -> schemes.put(name, scheme(node))));
  }

  /** The requirement of an operation, else of the document. */
  Security of(ObjectNode operation) {
    Node owner = operation.get("security").isPresent() ? operation : reading.root();
    Optional<Node> requirement = owner.get("security");
    List<Security.Alternative> alternatives = new ArrayList<>();
    for (Node element : reading.elements(owner, "security")) {
      reading.anyObject(element).ifPresent(node -> alternatives.add(alternative(node)));
    }
    return new Security(requirement.orElse(operation), alternatives);
  }

  private Security.Alternative alternative(ObjectNode node) {
    Map<Security.Scheme, Set<String>> needed = new LinkedHashMap<>();
    for (String name : node.names()) {
      if (!schemes.containsKey(name)) {
        reading.warn(node, "there is no security scheme \"" + name + "\"", "define it");
      }
      needed
          .computeIfAbsent(
              schemes.getOrDefault(name, new Security.Scheme("unknown " + name, Map.of())),
              s -> new LinkedHashSet<>())
          .addAll(reading.texts(node, name));
    }
    return new Security.Alternative(needed);
  }

  private Node components() {
    return reading.root().get("components").orElse(reading.root());
  }

  private Security.Scheme scheme(ObjectNode node) {
    String type = node.text("type").orElse("");
    return switch (type) {
      case "basic" -> new Security.Scheme("http basic", Map.of());
      case "http" ->
          new Security.Scheme(
              "http " + node.text("scheme").orElse("").toLowerCase(Locale.ROOT), Map.of());
      case "apiKey" ->
          new Security.Scheme(
              "apiKey " + node.text("in").orElse("") + " " + keyName(node), Map.of());
      case "oauth2" -> new Security.Scheme("oauth2", flows(node));
      case "openIdConnect" ->
          new Security.Scheme(
              "openIdConnect " + node.text("openIdConnectUrl").orElse(""), Map.of());
      default -> new Security.Scheme(type, Map.of());
    };
  }

  private static String keyName(ObjectNode node) {
    String name = node.text("name").orElse("");
    return node.text("in").filter("header"::equals).isPresent()
        ? name.toLowerCase(Locale.ROOT)
        : name;
  }

  private Map<String, String> flows(ObjectNode node) {
    Map<String, String> flows = new TreeMap<>();
    if (reading.version().isSwagger()) {
      flows.put(node.text("flow").map(SecurityReader::modernFlow).orElse(""), urls(node));
    } else {
      reading
          .members(node, "flows")
          .forEach(
              (name, value) ->
                  reading.anyObject(value).ifPresent(flow -> flows.put(name, urls(flow))));
    }
    return flows;
  }

  /** Swagger 2.0 had other words for two of the flows. */
  private static String modernFlow(String flow) {
    return switch (flow) {
      case "application" -> "clientCredentials";
      case "accessCode" -> "authorizationCode";
      default -> flow;
    };
  }

  private static String urls(ObjectNode flow) {
    return flow.text("authorizationUrl").orElse("") + " " + flow.text("tokenUrl").orElse("");
  }
}
