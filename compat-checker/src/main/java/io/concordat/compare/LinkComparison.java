package io.concordat.compare;

import io.concordat.model.Operation;
import io.concordat.model.PathTemplate;
import io.concordat.model.Response;
import io.concordat.source.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares where responses say that one may go next (OAS 3.1 §4.8.20). */
final class LinkComparison {

  private static final Set<String> TARGET = Set.of("operationId", "operationRef");
  private static final String PATHS = "#/paths/";

  private final Ledger ledger;
  private final Map<String, String> oldTargets = new HashMap<>();
  private final Map<String, String> newTargets = new HashMap<>();

  LinkComparison(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Takes note of the operations that links may name. */
  void note(List<Operation> oldOperations, List<Operation> newOperations) {
    note(oldOperations, oldTargets);
    note(newOperations, newTargets);
  }

  private static void note(List<Operation> operations, Map<String, String> targets) {
    for (Operation operation : operations) {
      String target = operation.method() + " " + operation.path().shape();
      operation.id().ifPresent(id -> targets.putIfAbsent(id, target));
    }
  }

  void compare(HttpExchange exchange, Response oldResponse, Response newResponse) {
    Map<String, Node> before = oldResponse.links();
    Map<String, Node> after = newResponse.links();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      compare(
          exchange,
          "link `" + name + "`",
          Optional.ofNullable(before.get(name)),
          Optional.ofNullable(after.get(name)));
    }
  }

  private void compare(
      HttpExchange exchange, String place, Optional<Node> oldLink, Optional<Node> newLink) {
    if (oldLink.isEmpty()) {
      newLink.ifPresent(
          link -> ledger.add(Fact.added(Change.LINK_ADDED, link, place), exchange.operation()));
    } else if (newLink.isEmpty()) {
      ledger.add(Fact.removed(Change.LINK_REMOVED, oldLink.get(), place), exchange.operation());
    } else {
      AnnotationComparison.compare(oldLink.get(), newLink.get(), place)
          .forEach(fact -> ledger.add(fact, exchange.operation()));
      String before = target(oldLink.get(), oldTargets);
      String after = target(newLink.get(), newTargets);
      if (!before.equals(after) || AnnotationComparison.differInMeaning(oldLink, newLink, TARGET)) {
        ledger.add(
            changed(place, oldLink.get(), newLink.get(), before, after), exchange.operation());
      }
    }
  }

  private static Fact changed(
      String place, Node oldLink, Node newLink, String before, String after) {
    boolean isElsewhere = !before.equals(after);
    Verdict altered = Verdict.ruled(Failure.ALTERED);
    return Fact.of(Change.LINK_CHANGED, oldLink, newLink, place)
        .says(isElsewhere ? before : "", isElsewhere ? after : "")
        .oldClient(altered)
        .newClient(altered);
  }

  /** The operation that a link leads to, by method and path, whatever its id. */
  private static String target(Node link, Map<String, String> targets) {
    Optional<String> id = link.text("operationId");
    return id.isPresent()
        ? targets.getOrDefault(id.get(), id.get())
        : link.text("operationRef").map(LinkComparison::referred).orElse("");
  }

  private static String referred(String reference) {
    int slash = reference.lastIndexOf('/');
    if (!reference.startsWith(PATHS) || slash <= PATHS.length()) {
      return reference;
    }
    String path = reference.substring(PATHS.length(), slash).replace("~1", "/").replace("~0", "~");
    String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    String method = reference.substring(slash + 1).toUpperCase(Locale.ROOT);
    return method + " " + PathTemplate.of(decoded).shape();
  }
}
