package io.concordat.exchange;

import io.concordat.model.JsonType;
import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads parameters from their texts, by style (OAS 3.1 §4.8.12.3) and schema. */
final class ParameterDecoder {

  private static final List<String> COMMA = List.of(",");

  private final Texts texts;
  private final Variants variants;
  private final CompositeTexts composites;

  ParameterDecoder(Texts texts, Variants variants) {
    this.texts = texts;
    this.variants = variants;
    this.composites = new CompositeTexts(texts, variants);
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

  private Decoded path(Parameter parameter, @Nullable String raw) {
    if (raw == null) {
      return Decoded.ABSENT;
    }
    Function<String, String> decoder = Percent::text;
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
    List<String> parts = Separators.split(text, ";");
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
          : new Decoded.Value(composites.deep(deep, parameter.schema().orElse(Schema.any())));
    }
    return named(
        parameter,
        arrived.query().all(parameter.name()),
        arrived.query().byName(),
        arrived,
        Percent::formText);
  }

  private Decoded wholeQuery(Parameter parameter, Arrived arrived) {
    if (arrived.queryText().isEmpty()) {
      return Decoded.ABSENT;
    }
    MediaType media = parameter.content().isEmpty() ? null : parameter.content().get(0);
    if (media == null || media.range().isJson()) {
      return content(parameter, arrived.queryText(), Percent::text)
          .orElseGet(() -> new Decoded.Value(Json.of(Percent.text(arrived.queryText()))));
    }
    Schema schema = media.schema().orElse(Schema.any());
    return new Decoded.Value(
        choose(
            schema, variant -> composites.members(variant, arrived.query().byName(), List.of())));
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
        Json.Obj object = composites.members(variant, all, arrived.claimed());
        if (!object.members().isEmpty()) {
          readings.add(object);
        }
      }
    }
    return texts.choose(schema, readings).<Decoded>map(Decoded.Value::new).orElse(Decoded.ABSENT);
  }

  /** One text that may hold several. */
  private Decoded delimited(
      Parameter parameter,
      String raw,
      List<String> separators,
      boolean hasNames,
      Function<String, String> decoder) {
    Schema schema = parameter.schema().orElse(Schema.any());
    return new Decoded.Value(composites.one(schema, raw, separators, hasNames, decoder));
  }

  /** Several texts of one name. */
  private Decoded items(Parameter parameter, List<String> raw, Function<String, String> decoder) {
    return new Decoded.Value(
        composites.many(parameter.schema().orElse(Schema.any()), raw, decoder));
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
}
