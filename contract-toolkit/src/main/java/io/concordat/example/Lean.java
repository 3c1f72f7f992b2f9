package io.concordat.example;

import io.concordat.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values without the members that are empty. */
final class Lean {

  private Lean() {}

  static Json of(Json value) {
    if (value instanceof Json.Obj object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (name, member) -> {
                Json lean = of(member);
                if (!isEmpty(lean)) {
                  members.put(name, lean);
                }
              });
      return new Json.Obj(members);
    }
    if (value instanceof Json.Arr array) {
      List<Json> items = array.elements().stream().map(Lean::of).filter(i -> !isEmpty(i)).toList();
      return Json.array(items);
    }
    return value;
  }

  private static boolean isEmpty(Json value) {
    return value instanceof Json.Obj object && object.members().isEmpty()
        || value instanceof Json.Arr array && array.elements().isEmpty()
        || value.equals(Json.of(""));
  }
}
