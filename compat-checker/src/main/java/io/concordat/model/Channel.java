package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where messages go: a topic, a queue, a routing key.
 *
 * @param name by which the document refers to it
 * @param address as brokers know it, with a {@code {hole}} for each parameter; empty where it is
 *     not known before the application runs
 * @param parameters one for each hole
 * @param messages all that may be on it
 * @param servers those that have it
 * @param bindings what only a protocol knows, by protocol
 */
public record Channel(
    Node node,
    String name,
    Optional<String> address,
    List<ChannelParameter> parameters,
    List<Message> messages,
    List<MessageServer> servers,
    Map<String, Binding> bindings)
    implements Element {

  public Channel {
    parameters = List.copyOf(parameters);
    messages = List.copyOf(messages);
    servers = List.copyOf(servers);
    bindings = Map.copyOf(bindings);
  }
}
