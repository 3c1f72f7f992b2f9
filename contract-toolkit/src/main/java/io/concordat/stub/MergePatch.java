package io.concordat.stub;

import io.concordat.source.Json;
import java.util.Map;

/** Changes a value as RFC 7396 says. */
final class MergePatch {

  private MergePatch() {}

  static Json apply(Json target, Json patch) {
    if (!(patch instanceof Json.Obj changes)) {
      return patch;
    }
    Json.Obj result = target instanceof Json.Obj object ? object : Json.object();
    for (Map.Entry<String, Json> change : changes.members().entrySet()) {
      String name = change.getKey();
      result =
          change.getValue().equals(Json.NULL)
              ? result.without(name)
              : result.with(
                  name, apply(result.members().getOrDefault(name, Json.NULL), change.getValue()));
    }
    return result;
  }
}
