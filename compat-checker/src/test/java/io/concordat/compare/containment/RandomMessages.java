package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small schemas of messages, as versions of an API have them: objects that say something about few
 * names, in alternatives, conjunctions and conditions, and inside each other.
 */
final class RandomMessages {

  private static final List<String> TYPES = List.of("string", "integer", "null");
  private static final List<Json> LEAVES = List.of(Json.NULL, Json.of("a"), Json.Num.of(1));

  private final RandomValues values;

  RandomMessages(Random random) {
    this.values = new RandomValues(random);
  }

  /** A schema of values that are objects this deep. */
  Json schema(int depth) {
    if (depth == 0 || values.once(4)) {
      return leaf();
    }
    if (values.once(2)) {
      return object(depth);
    }
    Json.Obj own = values.once(3) ? object(depth) : Json.object();
    if (values.once(6)) {
      return own.with("if", object(depth)).with("then", object(depth)).with("else", object(depth));
    }
    List<Json> parts = new ArrayList<>();
    for (int i = 2 + values.upTo(2); i > 0; i--) {
      parts.add(object(depth));
    }
    return own.with(values.one(List.of("anyOf", "anyOf", "oneOf", "allOf")), Json.array(parts));
  }

  private Json leaf() {
    return values.once(6)
        ? Json.object("enum", Json.array(List.of(value(1), value(0))))
        : Json.object("type", Json.of(values.one(TYPES)));
  }

  private Json.Obj object(int depth) {
    Map<String, Json> properties = new LinkedHashMap<>();
    for (String name : RandomValues.NAMES) {
      if (values.once(2)) {
        properties.put(name, schema(depth - 1));
      }
    }
    Json.Obj object = Json.object("properties", new Json.Obj(properties));
    if (values.once(2)) {
      object = object.with("type", Json.of("object"));
    }
    if (values.once(5)) {
      String name = values.one(RandomValues.NAMES);
      object = object.with("required", Json.array(List.of(Json.of(name))));
    }
    if (values.once(8)) {
      object = object.with("additionalProperties", values.once(2) ? Json.Bool.FALSE : leaf());
    }
    if (values.once(8)) {
      object = object.with("patternProperties", Json.object("^[ab]$", schema(depth - 1)));
    }
    return object;
  }

  /** Another version of the schema. */
  Json edited(Json schema, int depth) {
    if (!(schema instanceof Json.Obj object) || depth == 0) {
      return schema;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object.members().forEach((keyword, said) -> members.put(keyword, part(keyword, said, depth)));
    return new Json.Obj(members);
  }

  private Json part(String keyword, Json said, int depth) {
    if (keyword.equals("properties")) {
      Json.Obj properties = (Json.Obj) said;
      for (String name : properties.members().keySet()) {
        properties = properties.with(name, edited(properties.members().get(name), depth - 1));
      }
      return values.once(3)
          ? properties.with(values.one(RandomValues.NAMES), schema(depth - 1))
          : values.once(6) ? properties.without(values.one(RandomValues.NAMES)) : properties;
    }
    if (said instanceof Json.Arr list && !keyword.equals("enum")) {
      return Json.array(list.elements().stream().map(each -> edited(each, depth)).toList());
    }
    return List.of("if", "then", "else").contains(keyword) ? edited(said, depth) : said;
  }

  /** A value that schemas of these may be about. */
  Json value(int depth) {
    if (depth == 0 || values.once(4)) {
      return values.one(LEAVES);
    }
    Map<String, Json> members = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c", "d")) {
      if (values.once(name.equals("d") ? 6 : 2)) {
        members.put(name, value(depth - 1));
      }
    }
    return new Json.Obj(members);
  }
}
