package io.concordat.compare;

import io.concordat.model.Operation;
import io.concordat.model.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares where an operation can be reached: base URL and path together. */
final class ServerComparison {

  private final Ledger ledger;

  ServerComparison(Ledger ledger) {
    this.ledger = ledger;
  }

  void compare(Operation oldOperation, Operation newOperation) {
    Set<String> oldUrls = urls(oldOperation);
    Set<String> newUrls = urls(newOperation);
    for (Server server : oldOperation.servers()) {
      for (String base : server.baseUrls()) {
        if (!newUrls.contains(base + oldOperation.path().shape())) {
          ledger.add(
              Fact.removed(Change.SERVER_REMOVED, server.node(), "server `" + base + "`")
                  .says(base, bases(newOperation)),
              oldOperation.name());
        }
      }
    }
    for (Server server : newOperation.servers()) {
      for (String base : server.baseUrls()) {
        if (!oldUrls.contains(base + newOperation.path().shape())) {
          ledger.add(
              Fact.added(Change.SERVER_ADDED, server.node(), "server `" + base + "`")
                  .says(bases(oldOperation), base),
              newOperation.name());
        }
      }
    }
    compareTexts(oldOperation.servers(), newOperation.servers());
  }

  private void compareTexts(List<Server> oldServers, List<Server> newServers) {
    for (Server oldServer : oldServers) {
      newServers.stream()
          .filter(newServer -> newServer.baseUrls().equals(oldServer.baseUrls()))
          .filter(newServer -> oldServer.node().parent().isPresent())
          .findFirst()
          .ifPresent(
              newServer ->
                  AnnotationComparison.compare(oldServer.node(), newServer.node(), "server")
                      .forEach(ledger::add));
    }
  }

  /** What is there instead, for a policy that looks at paths alone. */
  private static String bases(Operation operation) {
    return operation.servers().stream()
        .flatMap(server -> server.baseUrls().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Set<String> urls(Operation operation) {
    Set<String> urls = new HashSet<>();
    operation
        .servers()
        .forEach(
            server -> server.baseUrls().forEach(base -> urls.add(base + operation.path().shape())));
    return urls;
  }
}
