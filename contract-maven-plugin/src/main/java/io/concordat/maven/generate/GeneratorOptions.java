package io.concordat.maven.generate;

import io.concordat.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Options of a generator, by the names that its own configuration files use: texts, maps and lists.
 */
public record GeneratorOptions(Map<String, Object> values) {

  public GeneratorOptions {
    values = new TreeMap<>(values);
  }

  public static GeneratorOptions none() {
    return new GeneratorOptions(Map.of());
  }

  /** These and one more, which wins. Maps are put together. */
  public GeneratorOptions with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    more.merge(name, value, GeneratorOptions::merged);
    return new GeneratorOptions(more);
  }

  /** These and others, which win. */
  public GeneratorOptions with(GeneratorOptions others) {
    GeneratorOptions all = this;
    for (Map.Entry<String, Object> option : others.values.entrySet()) {
      all = all.with(option.getKey(), option.getValue());
    }
    return all;
  }

  private static Object merged(Object one, Object other) {
    if (one instanceof Map<?, ?> some && other instanceof Map<?, ?> more) {
      Map<Object, Object> all = new LinkedHashMap<>(some);
      all.putAll(more);
      return all;
    }
    return other;
  }

  /** The options as JSON, the same for equal options. */
  Json toJson() {
    return json(values);
  }

  private static Json json(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Json> members = new TreeMap<>();
      map.forEach((name, member) -> members.put(String.valueOf(name), json(member)));
      return new Json.Obj(members);
    }
    if (value instanceof List<?> list) {
      return Json.array(list.stream().map(GeneratorOptions::json).toList());
    }
    if (value instanceof Boolean bool) {
      return Json.Bool.of(bool);
    }
    return value instanceof Json json ? json : Json.of(String.valueOf(value));
  }
}
