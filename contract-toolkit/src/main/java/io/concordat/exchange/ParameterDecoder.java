package io.concordat.exchange;

import io.concordat.model.JsonType;
import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads parameters from their texts, by style (OAS 3.1 §4.8.12.3) and schema. */
final class ParameterDecoder {

  private static final List<String> COMMA = List.of(",");

  /** What may stand in a URI as it is. */
  private static final Set<String> BARE = Set.of(",", ".", ";");

  private static final Map<String, Pattern> WRITTEN = new ConcurrentHashMap<>();

  private final Texts texts;
  private final Variants variants;

  ParameterDecoder(Texts texts, Variants variants) {
    this.texts = texts;
    this.variants = variants;
  }

  Decoded decode(Parameter parameter, Arrived arrived) {
    try {
      return switch (parameter.in()) {
        case PATH -> path(parameter, arrived.holes().get(parameter.name()));
        case QUERY -> query(parameter, arrived);
        case QUERYSTRING -> wholeQuery(parameter, arrived);
        case HEADER -> header(parameter, arrived.headers().all(parameter.name()));
        case COOKIE ->
            named(
                parameter,
                arrived.cookies().getOrDefault(parameter.name(), List.of()),
                arrived.cookies(),
                arrived,
                raw -> Percent.decode(raw).orElse(raw));
      };
    } catch (Undecodable e) {
      return new Decoded.Broken(e.why());
    }
  }

  private Decoded path(Parameter parameter, @org.jspecify.annotations.Nullable String raw) {
    if (raw == null) {
      return Decoded.ABSENT;
    }
    Function<String, String> decoder = ParameterDecoder::percent;
    Optional<Decoded> content = content(parameter, raw, decoder);
    if (content.isPresent()) {
      return content.get();
    }
    return switch (parameter.style()) {
      case "label" -> {
        String text = raw.startsWith(".") ? raw.substring(1) : raw;
        // OAS 3.0.4 and RFC 6570 part the items of a list by commas, the table of 3.0.3 by dots.
        List<String> separators = parameter.isExploded() ? List.of(".") : List.of(",", ".");
        yield delimited(parameter, text, separators, parameter.isExploded(), decoder);
      }
      case "matrix" -> matrix(parameter, raw, decoder);
      default -> delimited(parameter, raw, COMMA, parameter.isExploded(), decoder);
    };
  }

  private Decoded matrix(Parameter parameter, String raw, Function<String, String> decoder) {
    String text = raw.startsWith(";") ? raw.substring(1) : raw;
    String prefix = parameter.name() + "=";
    if (!parameter.isExploded()) {
      String value = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
      return delimited(
          parameter, value.equals(parameter.name()) ? "" : value, COMMA, false, decoder);
    }
    List<String> parts = split(text, ";");
    boolean isList = parts.stream().allMatch(p -> p.startsWith(prefix));
    return isList
        ? items(parameter, parts.stream().map(p -> p.substring(prefix.length())).toList(), decoder)
        : delimited(parameter, text, List.of(";"), true, decoder);
  }

  private Decoded header(Parameter parameter, List<String> lines) {
    if (lines.isEmpty()) {
      return Decoded.ABSENT;
    }
    String whole = String.join(",", lines);
    Optional<Decoded> content = content(parameter, whole, raw -> raw);
    return content.isPresent()
        ? content.get()
        : delimited(parameter, whole.strip(), COMMA, parameter.isExploded(), String::strip);
  }

  private Decoded query(Parameter parameter, Arrived arrived) {
    if (parameter.style().equals("deepObject")) {
      DeepText deep = DeepText.of(parameter.name(), arrived.query());
      return deep.isEmpty()
          ? Decoded.ABSENT
          : new Decoded.Value(deep(deep, parameter.schema().orElse(Schema.any())));
    }
    return named(
        parameter,
        arrived.query().all(parameter.name()),
        arrived.query().byName(),
        arrived,
        ParameterDecoder::form);
  }

  private Decoded wholeQuery(Parameter parameter, Arrived arrived) {
    if (arrived.queryText().isEmpty()) {
      return Decoded.ABSENT;
    }
    MediaType media = parameter.content().isEmpty() ? null : parameter.content().get(0);
    if (media == null || media.range().isJson()) {
      return content(parameter, arrived.queryText(), ParameterDecoder::percent)
          .orElseGet(() -> new Decoded.Value(Json.of(percent(arrived.queryText()))));
    }
    Schema schema = media.schema().orElse(Schema.any());
    return new Decoded.Value(
        choose(schema, variant -> members(variant, arrived.query().byName(), List.of())));
  }

  /** A parameter whose name stands beside each of its texts. */
  private Decoded named(
      Parameter parameter,
      List<String> raw,
      Map<String, List<String>> all,
      Arrived arrived,
      Function<String, String> decoder) {
    if (!raw.isEmpty()) {
      Optional<Decoded> content = content(parameter, raw.get(0), decoder);
      if (content.isPresent()) {
        return content.get();
      }
      return parameter.isExploded() || raw.size() > 1
          ? items(parameter, raw, decoder)
          : delimited(parameter, raw.get(0), List.of(separator(parameter)), false, decoder);
    }
    return parameter.isExploded() && parameter.content().isEmpty()
        ? spread(parameter, all, arrived)
        : Decoded.ABSENT;
  }

  private static String separator(Parameter parameter) {
    return parameter.separator().orElse(",");
  }

  /** An object each of whose properties is a parameter (form, exploded). */
  private Decoded spread(Parameter parameter, Map<String, List<String>> all, Arrived arrived) {
    Schema schema = parameter.schema().orElse(Schema.any());
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      if (variant.isTyped() && variant.allows(JsonType.OBJECT)) {
        Json.Obj object = members(variant, all, arrived.claimed());
        if (!object.members().isEmpty()) {
          readings.add(object);
        }
      }
    }
    return texts.choose(schema, readings).<Decoded>map(Decoded.Value::new).orElse(Decoded.ABSENT);
  }

  private Json.Obj members(
      Variant variant, Map<String, List<String>> all, java.util.Collection<String> claimed) {
    Map<String, Json> members = new LinkedHashMap<>();
    all.forEach(
        (name, raw) -> {
          if (variant.names().contains(name) || variant.isOpen() && !claimed.contains(name)) {
            Schema property = variant.property(name);
            members.put(name, many(property, raw, ParameterDecoder::form));
          }
        });
    return new Json.Obj(members);
  }

  /** Several texts of one name. */
  private Decoded items(Parameter parameter, List<String> raw, Function<String, String> decoder) {
    return new Decoded.Value(many(parameter.schema().orElse(Schema.any()), raw, decoder));
  }

  private Json many(Schema schema, List<String> raw, Function<String, String> decoder) {
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

  /** One text that may hold several. */
  private Decoded delimited(
      Parameter parameter,
      String raw,
      List<String> separators,
      boolean hasNames,
      Function<String, String> decoder) {
    Schema schema = parameter.schema().orElse(Schema.any());
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      String text = decoder.apply(raw);
      readings.addAll(texts.scalars(text, variant));
      if (variant.allows(JsonType.ARRAY) && variant.isTyped()) {
        if (raw.isEmpty()) {
          readings.add(Json.array(List.of()));
        }
        parts(raw, separators).forEach(parts -> readings.add(list(variant, parts, decoder)));
      }
      if (variant.allows(JsonType.OBJECT) && variant.isTyped()) {
        parts(raw, separators)
            .forEach(parts -> object(variant, parts, hasNames, decoder).ifPresent(readings::add));
      }
    }
    return new Decoded.Value(
        texts.choose(schema, readings).orElseGet(() -> Json.of(decoder.apply(raw))));
  }

  /**
   * The ways to take a text apart. A separator that is encoded belongs to a value (RFC 6570
   * §3.2.1), but many clients encode the whole; blanks and bars cannot stand in a URI but encoded.
   */
  private static List<List<String>> parts(String raw, List<String> separators) {
    Set<List<String>> ways = new LinkedHashSet<>();
    for (String separator : separators) {
      boolean isBare = BARE.contains(separator);
      if (isBare) {
        ways.add(split(raw, separator));
      }
      if (!isBare || raw.indexOf('%') >= 0) {
        ways.add(Arrays.asList(WRITTEN.computeIfAbsent(separator, s -> written(s)).split(raw, -1)));
      }
    }
    return List.copyOf(ways);
  }

  /** A separator, encoded or not. */
  private static Pattern written(String separator) {
    return Pattern.compile(
        Pattern.quote(separator)
            + "|(?i:"
            + Pattern.quote(Percent.encode(separator))
            + ")"
            + (separator.equals(" ") ? "|\\+" : ""));
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

  private Json deep(DeepText deep, Schema schema) {
    List<Json> readings = new ArrayList<>();
    for (Variant variant : variants.of(schema)) {
      if (deep.members().isEmpty() && deep.texts().size() == 1) {
        readings.addAll(texts.scalars(form(deep.texts().get(0)), variant));
      }
      if (variant.allows(JsonType.ARRAY) && variant.isTyped()) {
        List<Json> items = new ArrayList<>();
        deep.texts().forEach(t -> items.add(texts.scalar(form(t), variant.item(items.size()))));
        for (Map.Entry<String, DeepText> member : deep.members().entrySet()) {
          if (member.getKey().isEmpty() && member.getValue().members().isEmpty()) {
            for (String text : member.getValue().texts()) {
              items.add(texts.scalar(form(text), variant.item(items.size())));
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

  private Json choose(Schema schema, Function<Variant, Json> reading) {
    List<Json> readings = variants.of(schema).stream().map(reading).toList();
    return texts.choose(schema, readings).orElse(Json.object());
  }

  /** The value of a parameter that is serialised as a media type; empty for any other. */
  private Optional<Decoded> content(
      Parameter parameter, String raw, Function<String, String> decoder) {
    if (parameter.content().isEmpty()) {
      return Optional.empty();
    }
    String text = decoder.apply(raw);
    MediaType media = parameter.content().get(0);
    if (!media.range().isJson()) {
      return Optional.of(
          new Decoded.Value(texts.scalar(text, media.schema().orElse(Schema.any()))));
    }
    return Optional.of(JsonBody.read(text));
  }

  private static List<String> split(String text, String separator) {
    return Arrays.asList(text.split(Pattern.quote(separator), -1));
  }

  private static String percent(String raw) {
    return Percent.decode(raw).orElseThrow(() -> new Undecodable("is not percent-encoded UTF-8"));
  }

  private static String form(String raw) {
    return Percent.decodeForm(raw)
        .orElseThrow(() -> new Undecodable("is not percent-encoded UTF-8"));
  }

  /** A text that is no text. */
  private static final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecodable(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
