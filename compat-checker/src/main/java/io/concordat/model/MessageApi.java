package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one version of an application promises about the messages that it sends and receives.
 *
 * @param node the root of its document
 * @param title how it calls itself; empty when it does not
 * @param version its {@code info.version}, as it is written
 * @param servers the brokers and other servers over which the messages go
 * @param channels all that are declared, whether or not the application uses them
 * @param operations what the application does on them
 * @param components what is defined for reuse, by kind ({@code schemas}, {@code messages} …) and
 *     name
 */
public record MessageApi(
    Node node,
    String title,
    Optional<String> version,
    List<MessageServer> servers,
    List<Channel> channels,
    List<MessageOperation> operations,
    Map<String, Map<String, Node>> components)
    implements Element, Contract {

  public MessageApi {
    servers = List.copyOf(servers);
    channels = List.copyOf(channels);
    operations = List.copyOf(operations);
    components = Map.copyOf(components);
  }
}
