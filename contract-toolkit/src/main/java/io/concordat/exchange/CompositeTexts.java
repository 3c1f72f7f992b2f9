package io.concordat.exchange;

import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What texts mean to schemas of lists and objects. */
final class CompositeTexts {

  private final Texts texts;
  private final Variants variants;

  CompositeTexts(Texts texts, Variants variants) {
    this.texts = texts;
    this.variants = variants;
  }

  /**
   * One text that may hold several.
   *
   * @param hasNames whether members are written {@code name=value}, else by turns
   */
  Json one(
      Schema schema,
      String raw,
      List<String> separators,
      boolean hasNames,
      Function<String, String> decoder) {
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      String text = decoder.apply(raw);
      readings.addAll(texts.scalars(text, variant));
      if (variant.allows(JsonType.ARRAY) && variant.isTyped()) {
        if (raw.isEmpty()) {
          readings.add(Json.array(List.of()));
        }
        Separators.ways(raw, separators)
            .forEach(parts -> readings.add(list(variant, parts, decoder)));
      }
      if (variant.allows(JsonType.OBJECT) && variant.isTyped()) {
        Separators.ways(raw, separators)
            .forEach(parts -> object(variant, parts, hasNames, decoder).ifPresent(readings::add));
      }
    }
    return texts.choose(schema, readings).orElseGet(() -> Json.of(decoder.apply(raw)));
  }

  /** Several texts of one name. */
  Json many(Schema schema, List<String> raw, Function<String, String> decoder) {
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      if (raw.size() == 1) {
        readings.addAll(texts.scalars(decoder.apply(raw.get(0)), variant));
      }
      if (variant.allows(JsonType.ARRAY)) {
        if (raw.size() == 1 && raw.get(0).isEmpty()) {
          readings.add(Json.array(List.of()));
        }
        readings.add(list(variant, raw, decoder));
      }
    }
    return texts
        .choose(schema, readings)
        .orElseGet(
            () ->
                raw.size() == 1
                    ? Json.of(decoder.apply(raw.get(0)))
                    : Json.array(raw.stream().map(decoder).map(Json::of).toList()));
  }

  private Json list(Variant variant, List<String> raw, Function<String, String> decoder) {
    List<Json> items = new ArrayList<>();
    for (String item : raw) {
      items.add(texts.scalar(decoder.apply(item), variant.item(items.size())));
    }
    return Json.array(items);
  }

  private Optional<Json> object(
      Variant variant, List<String> parts, boolean hasNames, Function<String, String> decoder) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i += hasNames ? 1 : 2) {
      String part = parts.get(i);
      int equal = hasNames ? part.indexOf('=') : part.length();
      if (equal < 0 || !hasNames && i + 1 == parts.size()) {
        return Optional.empty();
      }
      String name = decoder.apply(part.substring(0, equal));
      String value = hasNames ? part.substring(equal + 1) : parts.get(i + 1);
      members.put(name, texts.scalar(decoder.apply(value), variant.property(name)));
    }
    return Optional.of(new Json.Obj(members));
  }

  /**
   * An object whose members have names of their own among others.
   *
   * @param claimed the names that belong to somebody else
   */
  Json.Obj members(Variant variant, Map<String, List<String>> all, Collection<String> claimed) {
    Map<String, Json> members = new LinkedHashMap<>();
    all.forEach(
        (name, raw) -> {
          if (variant.names().contains(name) || variant.isOpen() && !claimed.contains(name)) {
            Schema property = variant.property(name);
            members.put(name, many(property, raw, Percent::formText));
          }
        });
    return new Json.Obj(members);
  }

  /** A value that is spread over names with brackets. */
  Json deep(DeepText deep, Schema schema) {
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      if (deep.members().isEmpty() && deep.texts().size() == 1) {
        readings.addAll(texts.scalars(Percent.formText(deep.texts().get(0)), variant));
      }
      if (variant.allows(JsonType.ARRAY) && variant.isTyped()) {
        List<Json> items = new ArrayList<>();
        deep.texts()
            .forEach(t -> items.add(texts.scalar(Percent.formText(t), variant.item(items.size()))));
        for (Map.Entry<String, DeepText> member : deep.members().entrySet()) {
          if (member.getKey().isEmpty() && member.getValue().members().isEmpty()) {
            for (String text : member.getValue().texts()) {
              items.add(texts.scalar(Percent.formText(text), variant.item(items.size())));
            }
          } else {
            items.add(deep(member.getValue(), variant.item(items.size())));
          }
        }
        readings.add(Json.array(items));
      }
      if (variant.allows(JsonType.OBJECT) && !deep.members().isEmpty()) {
        Map<String, Json> members = new LinkedHashMap<>();
        deep.members()
            .forEach((name, member) -> members.put(name, deep(member, variant.property(name))));
        readings.add(new Json.Obj(members));
      }
    }
    return texts
        .choose(schema, readings)
        .orElseGet(() -> Json.array(deep.texts().stream().map(Json::of).toList()));
  }
}
