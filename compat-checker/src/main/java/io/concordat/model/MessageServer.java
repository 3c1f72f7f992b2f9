package io.concordat.model;

import io.concordat.source.Node;
import java.util.Map;

/**
 * A broker, or another server over which messages go.
 *
 * @param name by which the document refers to it
 * @param protocol such as {@code kafka} or {@code amqp}, in lower case
 * @param addresses each with protocol, host, port and path
 * @param security what it asks for
 * @param bindings what only its protocol knows, by protocol
 */
public record MessageServer(
    Node node,
    String name,
    String protocol,
    Server addresses,
    Security security,
    Map<String, Binding> bindings)
    implements Element {

  public MessageServer {
    bindings = Map.copyOf(bindings);
  }
}
