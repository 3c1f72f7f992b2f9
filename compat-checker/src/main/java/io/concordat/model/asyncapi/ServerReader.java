package io.concordat.model.asyncapi;

import io.concordat.model.MessageServer;
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
    String host = node.text("host").or(() -> node.text("url")).orElse("");
    return new MessageServer(
        node,
        name,
        node.text("protocol").orElse("").toLowerCase(Locale.ROOT),
        // In AsyncAPI 2 the URL repeats the protocol; many an author of 3.0 does so, too.
        host.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "") + node.text("pathname").orElse(""),
        security.of(node),
        reading.bindings(node));
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
