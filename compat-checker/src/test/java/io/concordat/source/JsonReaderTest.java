package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonReaderTest {

  private static final JsonMapper JACKSON = new JsonMapper();

  @Test
  void every_value_knows_where_it_stands() {
    Specification specification =
        Texts.specification(
            Map.of("a.json", "{\n  \"a\": [1,\n 2],\r\n\"b\" :\r {\"c\": null}}"), "a.json");
    assertThat(Texts.node(specification, "").location()).hasToString("a.json:1:1");
    assertThat(Texts.node(specification, "/a").location()).hasToString("a.json:2:3");
    assertThat(Texts.node(specification, "/a/0").location()).hasToString("a.json:2:9");
    assertThat(Texts.node(specification, "/a/1").location()).hasToString("a.json:3:2");
    assertThat(Texts.node(specification, "/b").location()).hasToString("a.json:4:1");
    assertThat(Texts.node(specification, "/b/c").location()).hasToString("a.json:5:3");
  }

  @Test
  void columns_count_characters() {
    Specification specification =
        Texts.specification(Map.of("a.json", "{\"ä😀\": \"ö\\n€\", \"b\": 1}"), "a.json");
    assertThat(Texts.node(specification, "/b").location()).hasToString("a.json:1:16");
  }

  @Test
  void escapes_are_undone() {
    assertThat(json("\"\\u00e4\\ud83d\\ude00 \\\\ \\/ \\\" \\b\\f\\n\\r\\t ü\""))
        .isEqualTo(Json.of("ä😀 \\ / \" \b\f\n\r\t ü"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1,}|1:8: not JSON: a comma before the closing }",
        "[1, 2, ]|1:6: not JSON: a comma before the closing ]",
        "{\"a\": 1 // one}|1:9: not JSON: a comment",
        "{\"a\": 1 \"b\": 2}|1:9: not JSON: a comma or } is needed here",
        "{\"a\" 1}|1:6: not JSON: a colon after the name is needed here",
        "{a: 1}|1:2: not JSON: a name in double quotes is needed here",
        "{'a': 1}|1:2: not JSON: a single quote",
        "{\"a\": [1, 2}|1:12: not JSON: a comma or ] is needed here",
        "{\"a\": 01}|1:9: not JSON: a number with a leading zero",
        "{\"a\": 1.}|1:9: not JSON: a digit is needed here",
        "{\"a\": NaN}|1:7: not JSON: a value is needed here",
        "{\"a\": tru}|1:7: not JSON: a value is needed here",
        "{\"a\": \"x\\q\"}|1:9: not JSON: a backslash that escapes nothing",
        "{\"a\": \"\\u12G4\"}|1:12: not JSON: four hexadecimal digits is needed here",
        "{\"a\": 1} x|1:10: text after the end of the document",
      })
  void a_mistake_is_told_with_its_place(String text, String message) {
    assertThatThrownBy(() -> read(text)).hasMessageStartingWith("a.json:" + message);
  }

  @Test
  void a_text_that_ends_too_early_says_so() {
    assertThatThrownBy(() -> read("{\"a\": ")).hasMessageContaining("the text ends where a value");
    assertThatThrownBy(() -> read("{\"a\": \"b")).hasMessageContaining("ends inside a string");
    assertThatThrownBy(() -> read("{\"a\": \"b\nc\"}"))
        .hasMessageStartingWith("a.json:1:9: not JSON: a line break inside a string");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1.50",
        "1e5",
        "1E+2",
        "-1.5e-3",
        "123456789012345678901234567890",
        "[]",
        "{}",
        "[[],[{}]]",
        "\"\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "true",
        "false",
        "null",
        " [ 1 , 2 ] ",
        "{\"\":{\"\":0}}"
      })
  void what_jackson_reads_is_read_alike(String text) {
    assertThat(json(text)).isEqualTo(json(JACKSON.readTree(text)));
  }

  @Test
  void any_mutilated_text_is_read_as_jackson_reads_it_or_refused_by_both() {
    String text =
        "{\"a\": [1, -2.5e3, true, null, \"x\\u00e4\\n\"], \"b\": {\"c\": {}, \"d\": []}, \"€\": false}";
    Random random = new Random(7);
    String letters = "{}[]\",:0123456789.eE+-tfn\\u \n/#'aä";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder mutilated = new StringBuilder(text);
      for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
        int at = random.nextInt(mutilated.length());
        String letter = String.valueOf(letters.charAt(random.nextInt(letters.length())));
        mutilated.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : letter);
      }
      assertThat(outcome(() -> json(mutilated.toString())))
          .as(mutilated.toString())
          .isEqualTo(outcome(() -> json(strictly(mutilated.toString()))));
    }
  }

  private static JsonNode strictly(String text) {
    return JACKSON
        .reader()
        .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readTree(text);
  }

  private static String outcome(Supplier<Json> reading) {
    try {
      return reading.get().text();
    } catch (SpecException | JacksonException e) {
      return "refused";
    }
  }

  private static Node read(String text) {
    List<Problem> problems = new ArrayList<>();
    Node root =
        JsonReader.read(
            text.getBytes(StandardCharsets.UTF_8),
            new TreeBuilder(new Document("a.json", "a.json"), Limits.DEFAULT, problems));
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return root;
  }

  private static Json json(String text) {
    return read(text).toJson();
  }

  private static Json json(JsonNode node) {
    if (node.isObject()) {
      Map<String, Json> members = new LinkedHashMap<>();
      node.properties().forEach(e -> members.put(e.getKey(), json(e.getValue())));
      return new Json.Obj(members);
    }
    if (node.isArray()) {
      return new Json.Arr(node.valueStream().map(JsonReaderTest::json).toList());
    }
    if (node.isNumber()) {
      return new Json.Num(new BigDecimal(node.asString()));
    }
    if (node.isBoolean()) {
      return Json.Bool.of(node.booleanValue());
    }
    return node.isNull() ? Json.NULL : Json.of(node.asString());
  }
}
