package io.concordat.exchange;

import io.concordat.model.JsonType;
import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Node;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the bodies of forms as the objects that their schemas describe (OAS 3.1 §4.8.15). */
final class FormDecoder {

  private final Texts texts;
  private final Variants variants;
  private final ParameterDecoder parameters;

  FormDecoder(Texts texts, Variants variants) {
    this.texts = texts;
    this.variants = variants;
    this.parameters = new ParameterDecoder(texts, variants);
  }

  /** The object that names and values joined by ampersands stand for. */
  Decoded urlEncoded(String text, MediaType media, Schema schema) {
    RawQuery query = RawQuery.of(text);
    if (query.damage().isPresent()) {
      return new Decoded.Broken(query.damage().get());
    }
    Set<String> names = new LinkedHashSet<>();
    for (String key : query.byName().keySet()) {
      int bracket = key.indexOf('[');
      boolean isDeep = bracket > 0 && !isDeclared(schema, key);
      names.add(isDeep ? key.substring(0, bracket) : key);
    }
    Arrived arrived = new Arrived(Map.of(), query, text, Headers.NONE, Map.of(), Set.copyOf(names));
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      Map<String, Json> members = new LinkedHashMap<>();
      for (String name : names) {
        Decoded value = parameters.decode(field(name, media, variant, query), arrived);
        if (value instanceof Decoded.Broken) {
          return value;
        }
        if (value instanceof Decoded.Value found) {
          members.put(name, found.value());
        }
      }
      readings.add(new Json.Obj(members));
    }
    return new Decoded.Value(texts.choose(schema, readings).orElse(Json.object()));
  }

  private boolean isDeclared(Schema schema, String name) {
    return variants.of(schema).stream().anyMatch(variant -> variant.names().contains(name));
  }

  private static Parameter field(String name, MediaType media, Variant variant, RawQuery query) {
    Optional<Node> encoding = Optional.ofNullable(media.encoding().get(name));
    boolean isDeep = query.all(name).isEmpty();
    String style =
        isDeep ? "deepObject" : encoding.flatMap(node -> node.text("style")).orElse("form");
    boolean isExploded =
        encoding
            .flatMap(node -> node.get("explode"))
            .map(node -> node.text().equals("true"))
            .orElse(style.equals("form"));
    return new Parameter(
        media.node(),
        name,
        Parameter.In.QUERY,
        false,
        Optional.of(variant.property(name)),
        List.of(),
        style,
        isExploded,
        false,
        false);
  }

  /** The object that the parts of a multipart body stand for. */
  Decoded multipart(byte[] body, String contentType, Schema schema) {
    Optional<List<MultipartPart>> parts = Multipart.parts(body, contentType);
    if (parts.isEmpty()) {
      return new Decoded.Broken("is no multipart body with the boundary of its content type");
    }
    Map<String, List<MultipartPart>> byName = new LinkedHashMap<>();
    for (MultipartPart part : parts.get()) {
      byName.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(part);
    }
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      Map<String, Json> members = new LinkedHashMap<>();
      for (Map.Entry<String, List<MultipartPart>> field : byName.entrySet()) {
        Schema property = variant.property(field.getKey());
        Decoded value = many(field.getValue(), property);
        if (value instanceof Decoded.Value found) {
          members.put(field.getKey(), found.value());
        } else if (value instanceof Decoded.Broken broken) {
          return new Decoded.Broken("part `" + field.getKey() + "`: " + broken.why());
        }
      }
      readings.add(new Json.Obj(members));
    }
    return new Decoded.Value(texts.choose(schema, readings).orElse(Json.object()));
  }

  /** Parts of one name are the items of a list. */
  private Decoded many(List<MultipartPart> parts, Schema schema) {
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      if (parts.size() == 1) {
        Decoded single = one(parts.get(0), schema);
        if (single instanceof Decoded.Broken) {
          return single;
        }
        if (single instanceof Decoded.Value found) {
          readings.add(found.value());
        }
      }
      if (variant.allows(JsonType.ARRAY)) {
        List<Json> items = new ArrayList<>();
        for (MultipartPart part : parts) {
          Decoded item = one(part, variant.item(items.size()));
          if (item instanceof Decoded.Broken) {
            return item;
          }
          if (item instanceof Decoded.Value found) {
            items.add(found.value());
          }
        }
        readings.add(Json.array(items));
      }
    }
    return texts.choose(schema, readings).<Decoded>map(Decoded.Value::new).orElse(Decoded.ABSENT);
  }

  private Decoded one(MultipartPart part, Schema schema) {
    if (part.type().filter(type -> MediaRange.of(type).isJson()).isPresent()) {
      return JsonBody.read(part.content());
    }
    return new Decoded.Value(texts.scalar(text(part.content()), schema));
  }

  /** Files are strings whose content nobody looks at. */
  private static String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, StandardCharsets.ISO_8859_1);
    }
  }
}
