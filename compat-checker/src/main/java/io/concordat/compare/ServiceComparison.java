package io.concordat.compare;

import io.concordat.model.RpcMethod;
import io.concordat.model.RpcService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares services by their full names, and their methods: together, the paths of calls. */
final class ServiceComparison {

  private final Ledger ledger;
  private final Messages messages;

  /** Compares the messages of a method that both versions have. */
  interface Messages {
    void compare(RpcMethod oldMethod, RpcMethod newMethod);
  }

  ServiceComparison(Ledger ledger, Messages messages) {
    this.ledger = ledger;
    this.messages = messages;
  }

  void compare(Map<String, RpcService> oldServices, Map<String, RpcService> newServices) {
    List<RpcService> gone =
        oldServices.values().stream().filter(s -> !newServices.containsKey(s.name())).toList();
    List<RpcService> come =
        newServices.values().stream().filter(s -> !oldServices.containsKey(s.name())).toList();
    for (RpcService service : oldServices.values()) {
      RpcService there = newServices.get(service.name());
      if (there != null) {
        compare(service, there);
      } else {
        successor(service, gone, come)
            .ifPresentOrElse(next -> renamed(service, next), () -> removed(service));
      }
    }
    for (RpcService service : come) {
      if (gone.stream().noneMatch(s -> successor(s, gone, come).equals(Optional.of(service)))) {
        Fact fact = Fact.added(Change.SERVICE_ADDED, service.node(), words(service));
        add(fact, service);
      }
    }
  }

  /** The one new service that has the name of this one in another package, and nobody else's. */
  private static Optional<RpcService> successor(
      RpcService service, List<RpcService> gone, List<RpcService> come) {
    List<RpcService> alike = come.stream().filter(s -> simple(s).equals(simple(service))).toList();
    boolean isOnly = gone.stream().filter(s -> simple(s).equals(simple(service))).count() == 1;
    return isOnly && alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static String simple(RpcService service) {
    return service.name().substring(service.name().lastIndexOf('.') + 1);
  }

  private void renamed(RpcService oldService, RpcService newService) {
    Verdict withdrawn = Verdict.ruled(Failure.WITHDRAWN);
    Fact fact =
        Fact.of(Change.SERVICE_RENAMED, oldService.node(), newService.node(), words(oldService))
            .says(oldService.name(), newService.name())
            .oldClient(withdrawn)
            .newClient(withdrawn);
    add(fact, oldService);
  }

  private void removed(RpcService service) {
    add(
        Fact.removed(Change.SERVICE_REMOVED, service.node(), words(service))
            .with(RpcAnnotations.traits(service)),
        service);
  }

  private void add(Fact fact, RpcService service) {
    if (service.methods().isEmpty()) {
      ledger.add(fact);
    }
    service.methods().values().forEach(method -> ledger.add(fact, method.path()));
  }

  private void compare(RpcService oldService, RpcService newService) {
    RpcAnnotations.compare(oldService, newService, words(oldService)).forEach(ledger::add);
    oldService
        .methods()
        .forEach(
            (name, method) ->
                Optional.ofNullable(newService.methods().get(name))
                    .ifPresentOrElse(there -> compare(method, there), () -> removed(method)));
    newService
        .methods()
        .forEach(
            (name, method) -> {
              if (!oldService.methods().containsKey(name)) {
                ledger.add(
                    Fact.added(Change.METHOD_ADDED, method.node(), words(method)), method.path());
              }
            });
  }

  private void removed(RpcMethod method) {
    ledger.add(
        Fact.removed(Change.METHOD_REMOVED, method.node(), words(method))
            .with(RpcAnnotations.traits(method)),
        method.path());
  }

  private void compare(RpcMethod oldMethod, RpcMethod newMethod) {
    RpcAnnotations.compare(oldMethod, newMethod, words(oldMethod))
        .forEach(fact -> ledger.add(fact, oldMethod.path()));
    compareStreaming(oldMethod, newMethod);
    messages.compare(oldMethod, newMethod);
  }

  /**
   * A call is framed alike with and without streams, so that one message is a stream of one; but
   * who expects one message fails at none and at many (gRPC over HTTP2, "Requests" and
   * "Responses").
   */
  private void compareStreaming(RpcMethod oldMethod, RpcMethod newMethod) {
    boolean isRequest = oldMethod.isClientStreaming() != newMethod.isClientStreaming();
    boolean isResponse = oldMethod.isServerStreaming() != newMethod.isServerStreaming();
    Verdict refused = Verdict.ruled(Failure.REFUSED);
    Verdict surprised = Verdict.ruled(Failure.SURPRISED);
    if (isRequest) {
      Fact fact = streaming(Change.METHOD_REQUEST_STREAMING_CHANGED, oldMethod, newMethod);
      fact = fact.says(form(oldMethod.isClientStreaming()), form(newMethod.isClientStreaming()));
      ledger.add(
          oldMethod.isClientStreaming() ? fact.oldClient(refused) : fact.newClient(refused),
          oldMethod.path());
    }
    if (isResponse) {
      Fact fact = streaming(Change.METHOD_RESPONSE_STREAMING_CHANGED, oldMethod, newMethod);
      fact = fact.says(form(oldMethod.isServerStreaming()), form(newMethod.isServerStreaming()));
      ledger.add(
          newMethod.isServerStreaming() ? fact.oldClient(surprised) : fact.newClient(surprised),
          oldMethod.path());
    }
  }

  private static Fact streaming(Change change, RpcMethod oldMethod, RpcMethod newMethod) {
    return Fact.of(change, oldMethod.node(), newMethod.node(), words(oldMethod));
  }

  private static String form(boolean isStream) {
    return isStream ? "a stream" : "one message";
  }

  private static String words(RpcService service) {
    return "service `" + service.name() + "`";
  }

  private static String words(RpcMethod method) {
    return "method `" + method.path() + "`";
  }
}
