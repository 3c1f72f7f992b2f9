package io.concordat.validation;

import io.concordat.source.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Values as the trees that the validator takes. */
final class JsonTrees {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTrees() {}

  static JsonNode of(Json value) {
    if (value instanceof Json.Obj object) {
      ObjectNode node = NODES.objectNode();
      object.members().forEach((name, member) -> node.set(name, of(member)));
      return node;
    }
    if (value instanceof Json.Arr array) {
      ArrayNode node = NODES.arrayNode();
      array.elements().forEach(element -> node.add(of(element)));
      return node;
    }
    if (value instanceof Json.Str string) {
      return new Text(string.value());
    }
    if (value instanceof Json.Num number) {
      return of(number.value());
    }
    return value instanceof Json.Bool bool ? NODES.booleanNode(bool.value()) : NODES.nullNode();
  }

  /** Words itself, where Jackson would load a mapper to do it for a message that nobody reads. */
  private static final class Text extends StringNode {

    private static final long serialVersionUID = 1;

    Text(String value) {
      super(value);
    }

    @Override
    public String toString() {
      return asString();
    }
  }

  private static JsonNode of(BigDecimal number) {
    return number.scale() > 0
        ? NODES.numberNode(number)
        : NODES.numberNode(number.toBigIntegerExact());
  }
}
