package io.concordat.model;

import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Reads what a schema object asserts about arrays. */
final class ItemKeywords {

  private final SchemaReader reader;
  private final ObjectNode object;
  private final List<Assertion> assertions;
  private final KeywordValues values;

  /**
   * @param assertions takes what is read
   */
  ItemKeywords(SchemaReader reader, ObjectNode object, List<Assertion> assertions) {
    this.reader = reader;
    this.object = object;
    this.assertions = assertions;
    this.values = new KeywordValues(reader);
  }

  /** Reads the keyword, if it is one of these. */
  boolean read(String keyword, Node value) {
    switch (keyword) {
      case "minItems" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MinItems(n)));
      case "maxItems" ->
          values.count(value).ifPresent(n -> assertions.add(new Assertion.MaxItems(n)));
      case "uniqueItems" -> {
        if (object.isTrue(keyword)) {
          assertions.add(new Assertion.UniqueItems());
        }
      }
      case "contains" -> readContains(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void readContains(Node value) {
    long min = object.get("minContains").flatMap(values::count).orElse(1L);
    long max = object.get("maxContains").flatMap(values::count).orElse(Long.MAX_VALUE);
    Assertion contains = new Assertion.Contains(reader.read(value), min, max);
    // Only since 2020-12 has `contains` looked at what it finds, as `unevaluatedItems` means it.
    boolean hides =
        reader.dialect() == Dialect.DRAFT_2019_09 && object.get("unevaluatedItems").isPresent();
    assertions.add(
        hides ? new Assertion.Not(Schema.of(new Assertion.Not(Schema.of(contains)))) : contains);
  }

  /** Reads the keywords that belong together: {@code items} and what stands before and after. */
  void readItems() {
    Optional<Node> items = object.get("items");
    if (items.isEmpty() && object.get("prefixItems").isEmpty()) {
      return;
    }
    Optional<ArrayNode> tuple =
        object
            .array("prefixItems")
            .or(() -> object.array("items").filter(whatever -> reader.dialect().hasTupleItems()));
    boolean isOldTuple = tuple.isPresent() && items.filter(tuple.get()::equals).isPresent();
    Optional<Node> rest = isOldTuple ? object.get("additionalItems") : items;
    if (tuple.isPresent() || rest.isPresent()) {
      assertions.add(
          new Assertion.Items(
              tuple.map(t -> reader.readAll(t.elements())).orElse(List.of()),
              rest.map(reader::read).orElse(Schema.any())));
    }
  }
}
