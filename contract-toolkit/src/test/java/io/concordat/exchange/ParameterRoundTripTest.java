package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.validation.SchemaValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was written as text is read as the value that it was, in every style. */
final class ParameterRoundTripTest {

  private static final int VALUES = 400;
  private static final Node NOWHERE = Apis.of("openapi: 3.1.0\ninfo: {}\npaths: {}").node();
  private static final String TEXT = "ab1 ,;.=&|+%/?#[]{}~-_'\"\\éü漢😀:@!$()*<>^`";
  private static final List<String> NAMES = List.of("a", "b1", "c-d", "e f", "ü", "g.h");

  private record Style(Parameter.In in, String style, boolean isExploded) {}

  private static final List<Style> STYLES = styles();

  private static List<Style> styles() {
    List<Style> styles = new ArrayList<>();
    for (boolean isExploded : new boolean[] {false, true}) {
      List.of("simple", "label", "matrix")
          .forEach(style -> styles.add(new Style(Parameter.In.PATH, style, isExploded)));
      List.of("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject")
          .forEach(style -> styles.add(new Style(Parameter.In.QUERY, style, isExploded)));
      styles.add(new Style(Parameter.In.HEADER, "simple", isExploded));
      styles.add(new Style(Parameter.In.COOKIE, "form", isExploded));
    }
    return styles;
  }

  private final Variants variants = new Variants();
  private final ParameterDecoder decoder =
      new ParameterDecoder(new Texts(new SchemaValidator(), variants), variants);
  private final Random random = new Random(7);

  private record Typed(Schema schema, Json value) {}

  @Test
  void scalars_lists_and_objects_survive_in_every_style() {
    for (Style style : STYLES) {
      for (int kind = 0; kind < 3; kind++) {
        int written = 0;
        for (int i = 0; i < VALUES; i++) {
          Typed typed = kind == 0 ? scalar() : kind == 1 ? list() : object();
          written += check(style, typed) ? 1 : 0;
        }
        boolean isPossible = !style.style().equals("deepObject") || kind == 2;
        if (isPossible) {
          assertThat(written).as(style + " of kind " + kind).isGreaterThan(VALUES / 5);
        }
      }
    }
  }

  @Test
  void what_is_deep_survives_in_brackets() {
    Style style = new Style(Parameter.In.QUERY, "deepObject", true);
    int written = 0;
    for (int i = 0; i < VALUES; i++) {
      written += check(style, deep(3)) ? 1 : 0;
    }
    assertThat(written).isGreaterThan(VALUES / 4);
  }

  private boolean check(Style style, Typed typed) {
    Parameter parameter = parameter(style, typed.schema());
    Optional<List<ParameterEncoder.Written>> written =
        ParameterEncoder.encode(parameter, typed.value());
    written.ifPresent(
        texts ->
            assertThat(decoder.decode(parameter, arrived(style, texts)))
                .as(style + " " + texts + " for " + typed.schema())
                .isEqualTo(new Decoded.Value(typed.value())));
    return written.isPresent();
  }

  private static Arrived arrived(Style style, List<ParameterEncoder.Written> texts) {
    String joined = String.join("&", texts.stream().map(Object::toString).toList());
    String cookie = String.join("; ", texts.stream().map(Object::toString).toList());
    return switch (style.in()) {
      case PATH -> arrived(Map.of("p", texts.get(0).text()), "", Headers.NONE);
      case HEADER -> arrived(Map.of(), "", Headers.of("P", texts.get(0).text()));
      case COOKIE -> arrived(Map.of(), "", Headers.of("Cookie", cookie));
      default -> arrived(Map.of(), "other=1&" + joined, Headers.NONE);
    };
  }

  private static Arrived arrived(Map<String, String> holes, String query, Headers headers) {
    return new Arrived(
        holes, RawQuery.of(query), query, headers, Cookies.of(headers), Set.of("p", "other"));
  }

  private static Parameter parameter(Style style, Schema schema) {
    return new Parameter(
        NOWHERE,
        "p",
        style.in(),
        true,
        Optional.of(schema),
        List.of(),
        style.style(),
        style.isExploded(),
        false,
        false);
  }

  private Typed scalar() {
    return switch (random.nextInt(4)) {
      case 0 -> typed(JsonType.BOOLEAN, Json.Bool.of(random.nextBoolean()));
      case 1 -> typed(JsonType.INTEGER, Json.Num.of(random.nextInt(2_000) - 1_000));
      case 2 ->
          typed(
              JsonType.NUMBER,
              new Json.Num(BigDecimal.valueOf(random.nextInt(), random.nextInt(12) - 2)));
      default -> typed(JsonType.STRING, Json.of(text()));
    };
  }

  private String text() {
    // Words of digits and truth values must stay texts where the schema wants texts.
    List<String> odd = List.of("1", "true", "null", "a", "x,y");
    if (random.nextInt(4) == 0) {
      return odd.get(random.nextInt(odd.size()));
    }
    StringBuilder text = new StringBuilder();
    int[] points = TEXT.codePoints().toArray();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private static Typed typed(JsonType type, Json value) {
    return new Typed(Schema.of(new Assertion.Type(Set.of(type))), value);
  }

  private Typed list() {
    Typed first = scalar();
    List<Json> items = new ArrayList<>(List.of(first.value()));
    for (int i = random.nextInt(3); i > 0; i--) {
      Typed next = scalar();
      if (next.schema().assertions().equals(first.schema().assertions())) {
        items.add(next.value());
      }
    }
    return new Typed(
        Schema.of(
            new Assertion.Type(Set.of(JsonType.ARRAY)),
            new Assertion.Items(List.of(), first.schema())),
        Json.array(items));
  }

  private Typed object() {
    return object(this::scalar);
  }

  private Typed object(java.util.function.Supplier<Typed> member) {
    Map<String, Schema> named = new LinkedHashMap<>();
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      Typed value = member.get();
      named.put(name, value.schema());
      members.put(name, value.value());
    }
    return new Typed(
        Schema.of(
            new Assertion.Type(Set.of(JsonType.OBJECT)),
            new Assertion.Properties(named, Map.of(), Schema.nothing())),
        new Json.Obj(members));
  }

  private Typed deep(int depth) {
    return object(
        () ->
            switch (depth == 0 ? 0 : random.nextInt(3)) {
              case 0 -> scalar();
              case 1 -> list();
              default -> deep(depth - 1);
            });
  }
}
