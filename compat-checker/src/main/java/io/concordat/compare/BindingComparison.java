package io.concordat.compare;

import io.concordat.model.Binding;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what only a protocol knows: topics, exchanges, delivery guarantees. */
final class BindingComparison {

  private static final int MAX_DEPTH = 4;

  private final MessageComparison content;
  private final Ledger ledger;

  BindingComparison(MessageComparison content, Ledger ledger) {
    this.content = content;
    this.ledger = ledger;
  }

  /**
   * What bindings belong to.
   *
   * @param place in words
   * @param operations those that it reaches
   * @param directions in which the values of its schemas may travel
   */
  record Bound(
      Change change,
      String place,
      Node oldOwner,
      Node newOwner,
      List<String> operations,
      List<Direction> directions) {}

  /**
   * @param implied what a field means that is not written, where the document says so elsewhere
   */
  void compare(
      Bound bound,
      Map<String, Binding> oldBindings,
      Map<String, Binding> newBindings,
      Map<String, String> implied) {
    TreeSet<String> protocols = new TreeSet<>(oldBindings.keySet());
    protocols.addAll(newBindings.keySet());
    for (String protocol : protocols) {
      Optional<Binding> before = Optional.ofNullable(oldBindings.get(protocol));
      Optional<Binding> after = Optional.ofNullable(newBindings.get(protocol));
      compareSchemas(bound, protocol, before, after);
      compareFields(bound, protocol, before, after, implied);
    }
  }

  private void compareSchemas(
      Bound bound, String protocol, Optional<Binding> oldBinding, Optional<Binding> newBinding) {
    for (String field : schemas(oldBinding, newBinding)) {
      if (field.equals("key")) {
        continue; // it has rules of its own
      }
      Schema before = oldBinding.flatMap(b -> b.schema(field)).orElse(Schema.anyObject());
      Schema after = newBinding.flatMap(b -> b.schema(field)).orElse(Schema.anyObject());
      String place = bound.place() + " " + protocol + " " + field;
      for (Direction direction : bound.directions()) {
        for (String operation : bound.operations()) {
          content.compare(new BindingExchange(operation, direction, place), before, after, false);
        }
      }
    }
  }

  private void compareFields(
      Bound bound,
      String protocol,
      Optional<Binding> oldBinding,
      Optional<Binding> newBinding,
      Map<String, String> implied) {
    Set<String> schemas = schemas(oldBinding, newBinding);
    Map<String, Node> before = fields(oldBinding, schemas);
    Map<String, Node> after = fields(newBinding, schemas);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      compare(bound, protocol, name, before.get(name), after.get(name), implied);
    }
  }

  private static Set<String> schemas(Optional<Binding> oldBinding, Optional<Binding> newBinding) {
    TreeSet<String> schemas = new TreeSet<>();
    oldBinding.ifPresent(binding -> schemas.addAll(binding.schemas().keySet()));
    newBinding.ifPresent(binding -> schemas.addAll(binding.schemas().keySet()));
    return schemas;
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
            .says(brief(oldNode), brief(newNode));
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
    return node == null ? "" : node.toJson().text();
  }

  private static String brief(@Nullable Node node) {
    return node == null ? "" : AnnotationComparison.brief(node.toJson());
  }

  /** The values in a binding by their path, without those that are compared as schemas. */
  private static Map<String, Node> fields(Optional<Binding> binding, Set<String> schemas) {
    Map<String, Node> fields = new TreeMap<>();
    binding.ifPresent(its -> collect(its.node(), "", 0, fields));
    fields.keySet().removeIf(path -> schemas.contains(path.replaceFirst("\\..*", "")));
    return fields;
  }

  private static void collect(Node node, String path, int depth, Map<String, Node> fields) {
    if (node instanceof ObjectNode object && depth < MAX_DEPTH) {
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
}
