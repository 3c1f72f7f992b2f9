package io.concordat.compare;

import io.concordat.model.Element;
import io.concordat.source.Node;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What differs in a document without being part of any operation: components that nothing refers
 * to, and the texts about the API as a whole. It makes sure that documents that differ are never
 * called equal.
 */
final class Leftovers {

  private static final Set<String> FORMATS = Set.of("openapi", "swagger", "asyncapi");

  private static final Set<Change> SECURITY =
      EnumSet.range(Change.SECURITY_TIGHTENED, Change.SECURITY_FLOW_CHANGED);

  private final Ledger ledger;
  private final Element oldApi;
  private final Element newApi;
  private final Map<String, Map<String, Node>> oldComponents;
  private final Map<String, Map<String, Node>> newComponents;
  private final Uses oldUses;
  private final Uses newUses;

  /**
   * @param oldComponents what the old version defines for reuse, by kind and name
   * @param newComponents likewise
   */
  Leftovers(
      Ledger ledger,
      Element oldApi,
      Element newApi,
      Map<String, Map<String, Node>> oldComponents,
      Map<String, Map<String, Node>> newComponents) {
    this.ledger = ledger;
    this.oldApi = oldApi;
    this.newApi = newApi;
    this.oldComponents = oldComponents;
    this.newComponents = newComponents;
    this.oldUses = new Uses(oldApi.node().document());
    this.newUses = new Uses(newApi.node().document());
  }

  void find() {
    AnnotationComparison.compare(oldApi.node(), newApi.node(), "the document").forEach(ledger::add);
    Optional<Node> oldInfo = oldApi.annotation("info");
    Optional<Node> newInfo = newApi.annotation("info");
    if (oldInfo.isPresent() && newInfo.isPresent()) {
      AnnotationComparison.compare(oldInfo.get(), newInfo.get(), "`info`").forEach(ledger::add);
    }
    TreeSet<String> kinds = new TreeSet<>(oldComponents.keySet());
    kinds.addAll(newComponents.keySet());
    List<Fact> found = ledger.facts();
    Set<Node> oldReported = reported(oldComponents, found.stream().map(Fact::oldNode));
    Set<Node> newReported = reported(newComponents, found.stream().map(Fact::newNode));
    if (found.stream().map(Fact::change).anyMatch(SECURITY::contains)) {
      kinds.remove("securitySchemes"); // told where somebody asks for them
    }
    for (String kind : kinds) {
      compare(
          kind,
          oldComponents.getOrDefault(kind, Map.of()),
          newComponents.getOrDefault(kind, Map.of()),
          oldReported,
          newReported);
    }
    if (ledger.facts().isEmpty() && isAnythingElse(oldInfo, newInfo)) {
      ledger.add(
          Fact.of(Change.DOCUMENTATION_CHANGED, oldApi.node(), newApi.node(), "the document")
              .says("", "text"));
    }
  }

  private void compare(
      String kind,
      Map<String, Node> before,
      Map<String, Node> after,
      Set<Node> oldReported,
      Set<Node> newReported) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Optional<Node> oldNode = Optional.ofNullable(before.get(name));
      Optional<Node> newNode = Optional.ofNullable(after.get(name));
      if (AnnotationComparison.differs(oldNode, newNode)
          && oldNode.filter(oldReported::contains).isEmpty()
          && newNode.filter(newReported::contains).isEmpty()) {
        report("component `" + kind + "/" + name + "`", oldNode, newNode);
      }
    }
  }

  private void report(String place, Optional<Node> oldNode, Optional<Node> newNode) {
    boolean isUsed =
        oldNode.filter(oldUses::contain).isPresent()
            || newNode.filter(newUses::contain).isPresent();
    if (!isUsed) {
      ledger.add(Fact.of(Change.UNUSED_COMPONENT_CHANGED, oldNode, newNode, place));
    } else if (oldNode.isPresent() && newNode.isPresent()) {
      // What a component in use says on the wire has been compared; this is the rest of it.
      ledger.add(Fact.of(Change.DOCUMENTATION_CHANGED, oldNode, newNode, place).says("", "text"));
    }
  }

  /** The components in which some difference stands. */
  private static Set<Node> reported(
      Map<String, Map<String, Node>> components, Stream<Optional<Node>> places) {
    Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
    components.values().forEach(named -> all.addAll(named.values()));
    Set<Node> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    places.forEach(
        place -> {
          for (Optional<Node> at = place; at.isPresent(); at = at.get().parent()) {
            if (all.contains(at.get())) {
              reported.add(at.get());
            }
          }
        });
    return reported;
  }

  /** Whether more differs than the version, and the format in which the document is written. */
  private boolean isAnythingElse(Optional<Node> oldInfo, Optional<Node> newInfo) {
    boolean areInfos = oldInfo.isPresent() && newInfo.isPresent();
    return AnnotationComparison.differ(
            oldApi.node(),
            newApi.node(),
            name -> !FORMATS.contains(name) && !(areInfos && name.equals("info")))
        || areInfos
            && AnnotationComparison.differ(
                oldInfo.get(), newInfo.get(), name -> !name.equals("version"));
  }
}
