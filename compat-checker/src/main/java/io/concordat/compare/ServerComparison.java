package io.concordat.compare;

import io.concordat.model.Operation;
import io.concordat.model.Server;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares where an operation can be reached: base URL and path together. */
final class ServerComparison {

  private final Ledger ledger;

  ServerComparison(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Something that clients reach at a path below each of some servers.
   *
   * @param path with a slash before it; empty for the server itself
   */
  record Reached(String operation, List<Server> servers, String path) {

    static Reached of(Operation operation) {
      return new Reached(operation.name(), operation.servers(), operation.path().shape());
    }

    private Set<String> urls() {
      return servers.stream()
          .flatMap(server -> server.baseUrls().stream())
          .map(base -> base + path)
          .collect(Collectors.toSet());
    }

    /** What is there instead, for a policy that looks at paths alone. */
    private String bases() {
      return servers.stream()
          .flatMap(server -> server.baseUrls().stream())
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  void compare(Operation oldOperation, Operation newOperation) {
    compare(Reached.of(oldOperation), Reached.of(newOperation));
    compareTexts(oldOperation.servers(), newOperation.servers());
  }

  /** Only by where they are: what else is said of servers is compared elsewhere. */
  void compare(Reached oldOne, Reached newOne) {
    Set<String> oldUrls = oldOne.urls();
    Set<String> newUrls = newOne.urls();
    for (Server server : oldOne.servers()) {
      for (String base : server.baseUrls()) {
        if (!newUrls.contains(base + oldOne.path())) {
          ledger.add(
              Fact.removed(Change.SERVER_REMOVED, server.node(), place(base))
                  .says(base, newOne.bases()),
              oldOne.operation());
        }
      }
    }
    for (Server server : newOne.servers()) {
      for (String base : server.baseUrls()) {
        if (!oldUrls.contains(base + newOne.path())) {
          ledger.add(
              Fact.added(Change.SERVER_ADDED, server.node(), place(base))
                  .says(oldOne.bases(), base),
              newOne.operation());
        }
      }
    }
  }

  private static String place(String base) {
    return "server `" + base + "`";
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
}
