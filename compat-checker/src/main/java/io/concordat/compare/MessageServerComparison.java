package io.concordat.compare;

import io.concordat.model.Channel;
import io.concordat.model.Direction;
import io.concordat.model.MessageServer;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Compares over which servers a channel is reached: by protocol and address, not by name. */
final class MessageServerComparison {

  private final BindingComparison bindings;
  private final ServerComparison addresses;
  private final SecurityComparison security;
  private final Ledger ledger;

  MessageServerComparison(BindingComparison bindings, Ledger ledger) {
    this.bindings = bindings;
    this.addresses = new ServerComparison(ledger);
    this.security = new SecurityComparison(ledger);
    this.ledger = ledger;
  }

  void compare(String operation, Channel oldChannel, Channel newChannel) {
    addresses.compare(reached(operation, oldChannel), reached(operation, newChannel));
    for (MessageServer oldServer : oldChannel.servers()) {
      newChannel.servers().stream()
          .filter(newServer -> isSame(oldServer, newServer))
          .findFirst()
          .ifPresent(newServer -> compare(operation, oldServer, newServer));
    }
  }

  private static ServerComparison.Reached reached(String operation, Channel channel) {
    return new ServerComparison.Reached(
        operation, channel.servers().stream().map(MessageServer::addresses).toList(), "");
  }

  private static boolean isSame(MessageServer oldServer, MessageServer newServer) {
    return !Collections.disjoint(
        oldServer.addresses().baseUrls(), newServer.addresses().baseUrls());
  }

  private void compare(String operation, MessageServer oldServer, MessageServer newServer) {
    String place = "server `" + oldServer.addresses().baseUrls().iterator().next() + "`";
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
    security.compare(operation, oldServer.security(), newServer.security());
    AnnotationComparison.compare(oldServer.node(), newServer.node(), place).forEach(ledger::add);
  }
}
