package io.concordat.model.asyncapi;

import io.concordat.model.MessageServer;
import io.concordat.model.Server;
import io.concordat.model.ServerVariables;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads over which servers messages go. */
final class ServerReader {

  private final Reading reading;
  private final SecurityReader security;
  private final Map<String, MessageServer> servers = new LinkedHashMap<>();

  ServerReader(Reading reading) {
    this.reading = reading;
    this.security = new SecurityReader(reading);
    reading
        .objects()
        .ownMembers(reading.root(), "servers")
        .forEach(
            (name, value) ->
                reading
                    .object(value, Fields.SERVER)
                    .ifPresent(node -> servers.put(name, server(name, node))));
  }

  private MessageServer server(String name, ObjectNode node) {
    // In AsyncAPI 2 the URL repeats the protocol; many an author of 3.0 does so, too.
    String host =
        node.text("host")
            .or(() -> node.text("url"))
            .orElse("")
            .replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "");
    String protocol = node.text("protocol").orElse("").toLowerCase(Locale.ROOT);
    String address = protocol + "://" + host + node.text("pathname").orElse("");
    return new MessageServer(
        node,
        name,
        protocol,
        new Server(node, ServerVariables.expand(address, variables(node))),
        security.of(node),
        reading.bindings(node));
  }

  private Map<String, List<String>> variables(ObjectNode server) {
    Map<String, List<String>> variables = new LinkedHashMap<>();
    reading
        .objects()
        .members(server, "variables")
        .forEach(
            (name, value) ->
                reading
                    .objects()
                    .object(value)
                    .ifPresent(
                        variable ->
                            variables.put(name, reading.objects().texts(variable, "enum"))));
    return variables;
  }

  List<MessageServer> all() {
    return List.copyOf(servers.values());
  }

  /** The servers that a channel is on: those that it names (2) or refers to (3), else all. */
  List<MessageServer> of(ObjectNode channel) {
    List<MessageServer> found =
        reading.objects().elements(channel, "servers").stream()
            .map(element -> find(element).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return found.isEmpty() ? all() : found;
  }

  private Optional<MessageServer> find(Node element) {
    Optional<MessageServer> found =
        reading.version() == AsyncApiVersion.V2
            ? Optional.ofNullable(servers.get(element.text()))
            : reading
                .objects()
                .object(element)
                .flatMap(node -> all().stream().filter(s -> s.node().equals(node)).findFirst());
    if (found.isEmpty()) {
      reading
          .objects()
          .warn(element, "no server of this document is meant; ignored", "name one of \"servers\"");
    }
    return found;
  }
}
