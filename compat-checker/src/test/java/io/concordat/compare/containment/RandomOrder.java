package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The same document with another order of what has none: members, and alternatives in lists. */
final class RandomOrder {

  private static final Set<String> UNORDERED = Set.of("allOf", "anyOf", "oneOf");

  private final Random random;

  RandomOrder(Random random) {
    this.random = random;
  }

  Json of(Json document) {
    if (document instanceof Json.Arr list) {
      return Json.array(list.elements().stream().map(this::of).toList());
    }
    if (!(document instanceof Json.Obj object)) {
      return document;
    }
    List<Map.Entry<String, Json>> entries = new ArrayList<>(object.members().entrySet());
    Collections.shuffle(entries, random);
    Map<String, Json> members = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : entries) {
      Json value = of(entry.getValue());
      boolean isShuffled = UNORDERED.contains(entry.getKey()) && value instanceof Json.Arr;
      members.put(entry.getKey(), isShuffled ? shuffled((Json.Arr) value) : value);
    }
    return new Json.Obj(members);
  }

  private Json shuffled(Json.Arr list) {
    List<Json> elements = new ArrayList<>(list.elements());
    Collections.shuffle(elements, random);
    return Json.array(elements);
  }
}
