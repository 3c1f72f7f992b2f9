package io.concordat.model.openapi;

import io.concordat.model.Server;
import io.concordat.model.ServerVariables;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads where an API can be reached. */
final class ServerReader {

  private final Reading reading;
  private final List<Server> ofDocument;

  ServerReader(Reading reading) {
    this.reading = reading;
    this.ofDocument =
        reading.version().isSwagger() ? List.of(swagger()) : servers(reading.root()).orElse(none());
  }

  /** The servers of an operation, else of its path item, else of the document. */
  List<Server> of(ObjectNode item, ObjectNode operation) {
    if (reading.version().isSwagger()) {
      return ofDocument;
    }
    return servers(operation).or(() -> servers(item)).orElse(ofDocument);
  }

  private List<Server> none() {
    return List.of(new Server(reading.root(), Set.of("")));
  }

  private Optional<List<Server>> servers(Node owner) {
    List<Server> servers = new ArrayList<>();
    for (Node element : reading.elements(owner, "servers")) {
      reading
          .object(element, Fields.SERVER)
          .ifPresent(server -> servers.add(new Server(server, expand(server))));
    }
    return servers.isEmpty() ? Optional.empty() : Optional.of(servers);
  }

  private Set<String> expand(ObjectNode server) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    reading
        .members(server, "variables")
        .forEach((name, variable) -> values.put(name, reading.texts(variable, "enum")));
    Set<String> urls = new LinkedHashSet<>();
    ServerVariables.expand(server.text("url").orElse("/"), values)
        .forEach(url -> urls.add(withoutSlash(url)));
    return urls;
  }

  private Server swagger() {
    Node root = reading.root();
    String base = withoutSlash(root.text("basePath").orElse(""));
    Optional<String> host = root.text("host");
    if (host.isEmpty()) {
      return new Server(root.get("basePath").orElse(root), Set.of(base));
    }
    List<String> schemes = reading.texts(root, "schemes");
    Set<String> urls = new LinkedHashSet<>();
    for (String scheme : schemes.isEmpty() ? List.of("https") : schemes) {
      urls.add(scheme + "://" + host.get() + base);
    }
    return new Server(root.get("host").orElse(root), urls);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
