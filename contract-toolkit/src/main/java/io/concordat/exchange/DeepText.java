package io.concordat.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts under names with brackets: {@code filter[price][min]=5}. */
final class DeepText {

  private static final int DEPTH = 32;

  private final Map<String, DeepText> members = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** All that stands under one name. */
  static DeepText of(String name, RawQuery query) {
    DeepText root = new DeepText();
    query
        .byName()
        .forEach(
            (key, values) -> {
              if (key.startsWith(name) && key.startsWith("[", name.length())) {
                root.put(key, name.length(), values, 0);
              }
            });
    return root;
  }

  private void put(String key, int at, List<String> values, int depth) {
    int close = key.startsWith("[", at) && depth < DEPTH ? key.indexOf(']', at) : -1;
    if (close < 0) {
      texts.addAll(values);
      return;
    }
    members
        .computeIfAbsent(key.substring(at + 1, close), name -> new DeepText())
        .put(key, close + 1, values, depth + 1);
  }

  boolean isEmpty() {
    return members.isEmpty() && texts.isEmpty();
  }

  Map<String, DeepText> members() {
    return members;
  }

  /** The texts that stand under this very name, still encoded. */
  List<String> texts() {
    return texts;
  }
}
