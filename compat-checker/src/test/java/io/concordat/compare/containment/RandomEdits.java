package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small changes to a schema, somewhere in it: its next version is close to containing it. */
final class RandomEdits {

  private static final Set<String> SCHEMAS =
      Set.of(
          "not",
          "if",
          "then",
          "else",
          "items",
          "additionalItems",
          "additionalProperties",
          "contains",
          "propertyNames",
          "unevaluatedItems",
          "unevaluatedProperties");
  private static final Set<String> LISTS =
      Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");
  private static final Set<String> BY_NAME =
      Set.of("properties", "patternProperties", "dependentSchemas");

  private final RandomSchemas schemas;
  private final RandomValues values;

  RandomEdits(RandomSchemas schemas) {
    this.schemas = schemas;
    this.values = schemas.values;
  }

  /** Another schema that says nearly the same. */
  Json edited(Json schema) {
    if (!(schema instanceof Json.Obj object) || object.members().isEmpty()) {
      return schemas.schema(1);
    }
    if (object.members().containsKey("$id")) {
      return schema;
    }
    Map.Entry<String, Json> member = values.one(List.copyOf(object.members().entrySet()));
    String keyword = member.getKey();
    Json value = member.getValue();
    if (!values.once(3) && SCHEMAS.contains(keyword) && value instanceof Json.Obj) {
      return object.with(keyword, edited(value));
    }
    if (!values.once(3) && LISTS.contains(keyword) && value instanceof Json.Arr list) {
      return object.with(keyword, oneEdited(list));
    }
    if (!values.once(3) && BY_NAME.contains(keyword) && value instanceof Json.Obj byName) {
      Map.Entry<String, Json> part = values.one(List.copyOf(byName.members().entrySet()));
      return object.with(keyword, byName.with(part.getKey(), edited(part.getValue())));
    }
    return here(object, keyword, value);
  }

  private Json oneEdited(Json.Arr list) {
    List<Json> elements = new ArrayList<>(list.elements());
    int at = values.upTo(elements.size());
    if (values.once(4) && elements.size() > 1) {
      elements.remove(at);
    } else {
      elements.set(at, edited(elements.get(at)));
    }
    return Json.array(elements);
  }

  private Json here(Json.Obj schema, String keyword, Json value) {
    if (value instanceof Json.Num number && !keyword.equals("multipleOf") && !values.once(3)) {
      BigDecimal step = BigDecimal.valueOf(values.upTo(3) - 1L);
      return schema.with(keyword, new Json.Num(number.value().add(step).max(BigDecimal.ZERO)));
    }
    return switch (values.upTo(6)) {
      case 0, 1 -> schema.without(keyword);
      case 2 -> merged(schema, schemas.schema(1));
      case 3 -> Json.object("allOf", Json.array(List.of(schema, schemas.schema(1))));
      case 4 ->
          schemas.spelling().hasUnions()
              ? Json.object("anyOf", Json.array(List.of(schemas.schema(1), schema)))
              : schema;
      default -> schemas.schema(1);
    };
  }

  private static Json merged(Json.Obj schema, Json more) {
    Json.Obj merged = schema;
    if (more instanceof Json.Obj object) {
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        merged = merged.with(member.getKey(), member.getValue());
      }
    }
    return merged;
  }
}
