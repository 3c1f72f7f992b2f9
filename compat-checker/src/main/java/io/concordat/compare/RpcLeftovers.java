package io.concordat.compare;

import io.concordat.model.Field;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.model.RpcMethod;
import io.concordat.model.RpcService;
import io.concordat.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs in {@code .proto} files and travels nowhere: types that no method reaches, options
 * of files, order. It makes sure that files that differ are never called equal.
 */
final class RpcLeftovers {

  private final Ledger ledger;
  private final RpcApi oldApi;
  private final RpcApi newApi;

  RpcLeftovers(Ledger ledger, RpcApi oldApi, RpcApi newApi) {
    this.ledger = ledger;
    this.oldApi = oldApi;
    this.newApi = newApi;
  }

  void find() {
    compareUnused();
    if (oldApi.files().size() == 1 && newApi.files().size() == 1) {
      Node oldFile = oldApi.files().get(0);
      Node newFile = newApi.files().get(0);
      RpcAnnotations.options(Change.FILE_OPTION_CHANGED, oldFile, newFile, "the file")
          .ifPresent(ledger::add);
    }
    if (ledger.differences().isEmpty() && hash(oldApi) != hash(newApi)) {
      ledger.add(
          Fact.of(Change.DOCUMENTATION_CHANGED, oldApi.node(), newApi.node(), "the files")
              .says("", "order or spelling"));
    }
  }

  private void compareUnused() {
    // Without services, every message counts, and each enum that both versions have.
    boolean isLoose = oldApi.services().isEmpty();
    Set<String> oldUsed = used(oldApi, isLoose);
    Set<String> newUsed = used(newApi, isLoose);
    Set<String> names = new TreeSet<>(oldApi.own());
    names.addAll(newApi.own());
    for (String name : names) {
      Optional<Node> before = node(oldApi, name);
      Optional<Node> after = node(newApi, name);
      boolean isUsed =
          isLoose && before.isPresent() && after.isPresent()
              || (before.isEmpty() || oldUsed.contains(name))
                  && (after.isEmpty() || newUsed.contains(name));
      if (!isUsed && AnnotationComparison.differs(before, after)) {
        ledger.add(Fact.of(Change.UNUSED_COMPONENT_CHANGED, before, after, "`" + name + "`"));
      }
    }
  }

  private static Optional<Node> node(RpcApi api, String name) {
    return api.own().contains(name)
        ? api.message(name)
            .map(MessageType::node)
            .or(() -> api.enumeration(name).map(type -> type.node()))
        : Optional.empty();
  }

  /** The messages and enums that some method sends, or that the document's messages hold. */
  private static Set<String> used(RpcApi api, boolean isLoose) {
    Set<String> used = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    if (isLoose) {
      api.own().stream().filter(name -> api.message(name).isPresent()).forEach(open::add);
    }
    for (RpcService service : api.services().values()) {
      for (RpcMethod method : service.methods().values()) {
        open.add(method.request());
        open.add(method.response());
      }
    }
    while (!open.isEmpty()) {
      String name = open.remove();
      if (used.add(name)) {
        api.message(name)
            .ifPresent(
                message ->
                    message.fields().values().stream()
                        .map(Field::type)
                        .filter(type -> !type.name().isEmpty())
                        .forEach(type -> open.add(type.name())));
      }
    }
    return used;
  }

  private static long hash(RpcApi api) {
    return api.files().stream().mapToLong(Node::contentHash).sum();
  }
}
