package io.concordat.model.asyncapi;

import io.concordat.model.Security;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what must be shown to a server, or for an operation. */
final class SecurityReader {

  private final Reading reading;
  private final Map<String, Node> schemes;

  SecurityReader(Reading reading) {
    this.reading = reading;
    this.schemes =
        reading
            .root()
            .get("components")
            .map(components -> reading.objects().members(components, "securitySchemes"))
            .orElse(Map.of());
  }

  /** The requirement of the topmost layer that has one. */
  Security of(Traited traited) {
    return traited.layers().stream()
        .filter(layer -> layer.get("security").isPresent())
        .findFirst()
        .map(this::of)
        .orElseGet(() -> new Security(traited.node(), List.of()));
  }

  Security of(ObjectNode owner) {
    List<Security.Alternative> alternatives = new ArrayList<>();
    for (Node element : reading.objects().elements(owner, "security")) {
      reading.objects().object(element).map(this::alternative).ifPresent(alternatives::add);
    }
    return new Security(owner.get("security").orElse(owner), alternatives);
  }

  /** In AsyncAPI 3.0 a scheme itself, with the scopes in it; before, scopes by its name. */
  private Security.Alternative alternative(ObjectNode node) {
    Map<Security.Scheme, Set<String>> needed = new LinkedHashMap<>();
    if (reading.version() == AsyncApiVersion.V3) {
      needed.put(scheme(node), Set.copyOf(reading.objects().texts(node, "scopes")));
    } else {
      for (String name : node.names()) {
        needed
            .computeIfAbsent(named(node, name), scheme -> new LinkedHashSet<>())
            .addAll(reading.objects().texts(node, name));
      }
    }
    return new Security.Alternative(needed);
  }

  private Security.Scheme named(ObjectNode requirement, String name) {
    Node declared = schemes.get(name);
    if (declared == null) {
      reading
          .objects()
          .warn(requirement, "there is no security scheme \"" + name + "\"", "define it");
      return new Security.Scheme("unknown " + name, Map.of());
    }
    return reading
        .objects()
        .object(declared)
        .map(this::scheme)
        .orElseGet(() -> new Security.Scheme("unknown " + name, Map.of()));
  }

  private Security.Scheme scheme(ObjectNode node) {
    String type = node.text("type").orElse("");
    String details =
        switch (type) {
          case "http" -> " " + node.text("scheme").orElse("").toLowerCase(Locale.ROOT);
          case "apiKey" -> " " + node.text("in").orElse("");
          case "httpApiKey" ->
              " " + node.text("in").orElse("") + " " + node.text("name").orElse("");
          case "openIdConnect" -> " " + node.text("openIdConnectUrl").orElse("");
          default -> "";
        };
    return new Security.Scheme(type + details, type.equals("oauth2") ? flows(node) : Map.of());
  }

  private Map<String, String> flows(ObjectNode scheme) {
    Map<String, String> flows = new TreeMap<>();
    reading
        .objects()
        .members(scheme, "flows")
        .forEach(
            (name, flow) ->
                flows.put(
                    name,
                    flow.text("authorizationUrl").orElse("")
                        + " "
                        + flow.text("tokenUrl").orElse("")));
    return flows;
  }
}
