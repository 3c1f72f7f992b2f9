package io.concordat.compare;

import io.concordat.model.Channel;
import io.concordat.model.Direction;
import io.concordat.model.MessageServer;
import io.concordat.model.PathTemplate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares over which servers a channel is reached: by protocol and address, not by name. */
final class MessageServerComparison {

  private final BindingComparison bindings;
  private final Ledger ledger;

  MessageServerComparison(BindingComparison bindings, Ledger ledger) {
    this.bindings = bindings;
    this.ledger = ledger;
  }

  void compare(String operation, Channel oldChannel, Channel newChannel) {
    List<MessageServer> oldServers = oldChannel.servers();
    List<MessageServer> newServers = newChannel.servers();
    Set<String> before = oldServers.stream().map(this::url).collect(Collectors.toSet());
    Set<String> after = newServers.stream().map(this::url).collect(Collectors.toSet());
    for (MessageServer server : oldServers) {
      if (!after.contains(url(server))) {
        ledger.add(
            Fact.removed(Change.SERVER_REMOVED, server.node(), "server `" + url(server) + "`")
                .says(url(server), list(newServers)),
            operation);
      }
    }
    for (MessageServer server : newServers) {
      if (!before.contains(url(server))) {
        ledger.add(
            Fact.added(Change.SERVER_ADDED, server.node(), "server `" + url(server) + "`")
                .says(list(oldServers), url(server)),
            operation);
      }
    }
    for (MessageServer oldServer : oldServers) {
      newServers.stream()
          .filter(newServer -> url(newServer).equals(url(oldServer)))
          .findFirst()
          .ifPresent(newServer -> compare(operation, oldServer, newServer));
    }
  }

  private void compare(String operation, MessageServer oldServer, MessageServer newServer) {
    String place = "server `" + url(oldServer) + "`";
    bindings.compare(
        new BindingComparison.Bound(
            Change.SERVER_BINDING_CHANGED,
            place,
            oldServer.node(),
            newServer.node(),
            List.of(operation),
            List.of(Direction.RECEIVED)),
        oldServer.bindings(),
        newServer.bindings(),
        Map.of());
    new SecurityComparison(ledger).compare(operation, oldServer.security(), newServer.security());
    AnnotationComparison.compare(oldServer.node(), newServer.node(), place).forEach(ledger::add);
  }

  private String list(List<MessageServer> servers) {
    return servers.stream().map(this::url).distinct().collect(Collectors.joining(", "));
  }

  /** A variable may have any value. */
  private String url(MessageServer server) {
    return server.protocol() + "://" + PathTemplate.of(server.host()).shape();
  }
}
