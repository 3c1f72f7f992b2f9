package io.concordat.compare;

import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what only a protocol knows: topics, exchanges, delivery guarantees. */
final class BindingComparison {

  private static final int MAX_DEPTH = 4;

  private final Ledger ledger;

  BindingComparison(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What bindings belong to.
   *
   * @param place in words
   * @param operations those that it reaches
   */
  record Bound(
      Change change, String place, Node oldOwner, Node newOwner, List<String> operations) {}

  /**
   * @param implied what a field means that is not written, where the document says so elsewhere
   */
  void compare(
      Bound bound,
      Map<String, Node> oldBindings,
      Map<String, Node> newBindings,
      Map<String, String> implied) {
    TreeSet<String> protocols = new TreeSet<>(oldBindings.keySet());
    protocols.addAll(newBindings.keySet());
    for (String protocol : protocols) {
      Map<String, Node> before = fields(oldBindings.get(protocol));
      Map<String, Node> after = fields(newBindings.get(protocol));
      TreeSet<String> names = new TreeSet<>(before.keySet());
      names.addAll(after.keySet());
      for (String name : names) {
        compare(bound, protocol, name, before.get(name), after.get(name), implied);
      }
    }
  }

  private void compare(
      Bound bound,
      String protocol,
      String name,
      @Nullable Node oldNode,
      @Nullable Node newNode,
      Map<String, String> implied) {
    String kind = bound.change().name().toLowerCase(Locale.ROOT).replaceFirst("_.*", "");
    BindingField field = new BindingField(kind, protocol, name);
    String otherwise = implied.getOrDefault(protocol + " " + name, field.otherwise());
    String before = text(oldNode);
    String after = text(newNode);
    if (before.equals(after) || name.equals("bindingVersion")) {
      return;
    }
    Fact fact =
        Fact.of(
                bound.change(),
                oldNode == null ? bound.oldOwner() : oldNode,
                newNode == null ? bound.newOwner() : newNode,
                protocol + " `" + name + "` of " + bound.place())
            .says(before, after);
    String oldMeaning = before.isEmpty() ? otherwise : before;
    String newMeaning = after.isEmpty() ? otherwise : after;
    Fact judged =
        oldMeaning.equals(newMeaning) ? fact : judged(fact, field, oldMeaning, newMeaning);
    bound.operations().forEach(operation -> ledger.add(judged, operation));
  }

  /** What was never said nobody was promised. */
  private static Fact judged(Fact fact, BindingField field, String before, String after) {
    if (field.meaning() == BindingField.Meaning.TUNING) {
      return fact;
    }
    Verdict fails =
        field.meaning() == BindingField.Meaning.WIRE
            ? Verdict.ruled(Failure.ALTERED)
            : Verdict.unproved(Failure.ALTERED, "what " + field + " means is not known");
    return fact.oldClient(before.isEmpty() ? Verdict.works() : fails)
        .newClient(after.isEmpty() ? Verdict.works() : fails);
  }

  private static String text(@Nullable Node node) {
    return node == null ? "" : AnnotationComparison.brief(node.toJson());
  }

  /** The values in a binding by their path. */
  private static Map<String, Node> fields(@Nullable Node binding) {
    Map<String, Node> fields = new TreeMap<>();
    if (binding != null) {
      collect(binding, "", 0, fields);
    }
    return fields;
  }

  private static void collect(Node node, String path, int depth, Map<String, Node> fields) {
    if (node instanceof ObjectNode object && depth < MAX_DEPTH && !isSchema(object)) {
      for (String name : object.names()) {
        object
            .get(name)
            .ifPresent(
                value ->
                    collect(value, path.isEmpty() ? name : path + "." + name, depth + 1, fields));
      }
    } else {
      fields.put(path, node);
    }
  }

  private static boolean isSchema(ObjectNode object) {
    return object.get("properties").isPresent()
        || object.get("enum").isPresent()
        || object.get("$ref").isPresent();
  }
}
