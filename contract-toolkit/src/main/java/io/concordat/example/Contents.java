package io.concordat.example;

import io.concordat.exchange.BodyWriter;
import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values of bodies, parameters and headers: shown by the specification, else made up. */
final class Contents {

  /** Chances that a value has a text in the style of its parameter. */
  private static final int TURNS = 4;

  private final Values values;
  private final SpecExamples examples;

  Contents(Values values, References references) {
    this.values = values;
    this.examples = new SpecExamples(references);
  }

  /** The names of the examples of a media type. */
  List<String> names(MediaType media) {
    return examples.of(media.node()).keySet().stream().filter(name -> !name.isEmpty()).toList();
  }

  /** A body of the media type, ready to be sent. */
  Made<BodyWriter.Written> body(MediaType media, Choice choice, long seed) {
    Map<String, Json> shown = examples.of(media.node());
    if (choice.example().isPresent()) {
      Optional<Json> wanted = Optional.ofNullable(shown.get(choice.example().get()));
      return wanted
          .map(value -> shown(value, media))
          .orElseGet(() -> new Made.None<>("there is no example `" + choice.example().get() + "`"));
    }
    List<Json> candidates = new ArrayList<>(shown.values());
    SpecExamples.swagger(media.node(), media.range().toString()).ifPresent(candidates::add);
    if (!choice.isDynamic()) {
      for (Json candidate : candidates) {
        Made<BodyWriter.Written> made = shown(candidate, media);
        if (made instanceof Made.Found) {
          return made;
        }
      }
    }
    Schema schema = media.schema().orElse(Schema.any());
    Made<Json> made = values.make(schema, "", seed, choice.isDynamic());
    if (made instanceof Made.Found<Json> found) {
      Made<BodyWriter.Written> whole = written(found.value(), media, found.source());
      Json lean = Lean.of(found.value());
      // Forms have no text for what is empty.
      return whole instanceof Made.Found || !values.accepts(schema, lean)
          ? whole
          : written(lean, media, found.source());
    }
    return new Made.None<>(((Made.None<Json>) made).reason());
  }

  private Made<BodyWriter.Written> shown(Json value, MediaType media) {
    // A text in the language of the media type: nothing here reads it.
    boolean isText = value instanceof Json.Str && !media.range().isJson();
    boolean isValid =
        isText || media.schema().filter(schema -> !values.accepts(schema, value)).isEmpty();
    return isValid
        ? written(value, media, Made.Source.SPECIFICATION)
        : new Made.None<>("the example is not valid against its schema");
  }

  private static Made<BodyWriter.Written> written(Json value, MediaType media, Made.Source source) {
    return BodyWriter.write(value, media)
        .<Made<BodyWriter.Written>>map(w -> new Made.Found<>(w, source))
        .orElseGet(() -> new Made.None<>(media.range() + " cannot say " + value.text()));
  }

  /**
   * Values of a parameter or header, the best first; the later ones only for want of a better, and
   * made up when somebody asks.
   */
  Stream<Json> values(Parameter parameter, boolean isDynamic, long seed) {
    Schema schema = parameter.valueSchema().orElse(Schema.any());
    Stream<Json> shown =
        isDynamic
            ? Stream.empty()
            : examples.of(parameter.node()).values().stream()
                .filter(value -> values.accepts(schema, value));
    Stream<Json> made =
        IntStream.range(0, TURNS)
            .mapToObj(
                turn -> values.make(schema, parameter.name(), seed + turn, isDynamic || turn > 0))
            .flatMap(value -> value.found().stream());
    return Stream.concat(shown, made);
  }
}
