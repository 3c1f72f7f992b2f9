package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;

final class YamlReaderTest {

  @Test
  void plain_scalars_have_the_types_of_the_core_schema() {
    assertThat(
            json(
                "[yes, 2024-01-31, 12:30, 0o17, 0x1F, .5, +1, 1., 007, ~, True, 1e3, '1', !!str 1]"))
        .isEqualTo(
            "[\"yes\", \"2024-01-31\", \"12:30\", 15, 31, 0.5, 1, 1, 7, null, true, 1000, \"1\", \"1\"]");
  }

  @Test
  void keys_are_text_as_they_are_written() {
    assertThat(json("200: a\ntrue: b\n'x y': c\n? d\n: e\n"))
        .isEqualTo("{\"200\": \"a\", \"true\": \"b\", \"x y\": \"c\", \"d\": \"e\"}");
    assertThatThrownBy(() -> json("? [a]\n: b\n")).hasMessageContaining("a key that is not text");
  }

  @Test
  void infinity_and_not_a_number_are_read_as_text_and_reported() {
    Specification specification = Texts.specification("a: .inf\nb: -.INF\nc: .nan\nd: .info\n");
    assertThat(specification.root().root().toJson().text())
        .isEqualTo("{\"a\": \".inf\", \"b\": \"-.INF\", \"c\": \".nan\", \"d\": \".info\"}");
    assertThat(Texts.problems(specification))
        .containsExactly(
            "WARNING api.yaml:1:1: \".inf\" is no JSON number, read as text",
            "WARNING api.yaml:2:1: \"-.INF\" is no JSON number, read as text",
            "WARNING api.yaml:3:1: \".nan\" is no JSON number, read as text");
  }

  @Test
  void numbers_too_large_to_calculate_with_are_read_as_text_and_reported() {
    Specification specification =
        Texts.specification(
            "a: 1e999999999\nb: 1e99999999999999999999\nc: -1e-2000\nd: 1e300\ne: 1"
                + "0".repeat(5000)
                + "\n");
    assertThat(Texts.node(specification, "/a").number()).isEmpty();
    assertThat(Texts.node(specification, "/b").number()).isEmpty();
    assertThat(Texts.node(specification, "/c").number()).isEmpty();
    assertThat(Texts.node(specification, "/d").number()).isPresent();
    assertThat(Texts.node(specification, "/e").number()).isEmpty();
    assertThat(Texts.problems(specification))
        .contains("WARNING api.yaml:1:1: a number with more than 1000 digits is read as text");
    assertThat(specification.root().root().toJson().text()).hasSizeLessThan(6000);
  }

  @Test
  void an_alias_is_a_copy_in_its_own_place() {
    Specification specification =
        Texts.specification("a: &x {b: 1}\nc: *x\n*x : 2\n".replace("*x :", "d:"));
    assertThat(Texts.node(specification, "/c").location()).hasToString("api.yaml:2:1");
    assertThat(Texts.node(specification, "/c").pointer()).isEqualTo("/c");
    assertThat(Texts.node(specification, "/c/b").location()).hasToString("api.yaml:1:8");
  }

  @Test
  void an_alias_may_be_a_key() {
    assertThat(json("a: &k name\n*k : 2\n&l x: 3\ny: *l\n"))
        .isEqualTo("{\"a\": \"name\", \"name\": 2, \"x\": 3, \"y\": \"x\"}");
  }

  @Test
  void merge_keys_add_what_is_not_there() {
    assertThat(json("a: &a {x: 1, y: 2}\nb: &b {z: 3, x: 9}\nc: {<<: [*a, *b], y: 5}\n"))
        .endsWith("\"c\": {\"y\": 5, \"x\": 1, \"z\": 3}}");
    Specification specification = Texts.specification("a: {<<: 1, b: 2}\nc: {'<<': 3}\n");
    assertThat(specification.root().root().toJson().text())
        .isEqualTo("{\"a\": {\"b\": 2}, \"c\": {\"<<\": 3}}");
    assertThat(Texts.problems(specification))
        .containsExactly("WARNING api.yaml:1:5: a merge key without an object");
  }

  @Test
  void a_billion_laughs_are_refused_at_once() {
    // Five lines are 74,718 copies, the sixth adds 597,870; what comes after is not even looked at.
    assertThatThrownBy(() -> Texts.specification(laughs(5) + "]"))
        .hasMessageStartingWith("api.yaml:6:1: ");
    assertThatThrownBy(() -> Texts.specification(laughs(6) + "]"))
        .hasMessageContaining("aliases expand to more than 500000 values");
  }

  /** Each line has all laughs of the line before nine times. */
  private static String laughs(int lines) {
    StringBuilder laughs =
        new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < lines; i++) {
      String alias = "*a" + (i - 1);
      laughs.append(
          "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(9, alias))));
    }
    return laughs.toString();
  }

  @Test
  void merges_cannot_multiply_either() {
    StringBuilder laughs = new StringBuilder("a0: &a0 {x: 1}\n");
    for (int i = 1; i < 40; i++) {
      laughs.append("a%1$d: &a%1$d {p: *a%2$d, q: *a%2$d, <<: *a%2$d}\n".formatted(i, i - 1));
    }
    assertThatThrownBy(() -> Texts.specification(laughs.toString()))
        .hasMessageContaining("aliases expand to more than");
  }

  @Test
  void an_alias_inside_of_its_own_anchor_is_refused() {
    assertThatThrownBy(() -> Texts.specification("a: &a [*a]\n"))
        .hasMessageStartingWith("api.yaml:1:8: the alias *a has no anchor before it");
  }

  @Test
  void depth_is_limited_before_the_stack_is_exhausted() {
    assertThatThrownBy(() -> Texts.specification("[".repeat(100_000)))
        .hasMessageContaining("nested deeper than 400 levels");
    assertThatThrownBy(() -> Texts.specification("a: " + "{a: ".repeat(100_000)))
        .hasMessageContaining("nested deeper than 400 levels");
    assertThatThrownBy(() -> Texts.specification("- ".repeat(50_000)))
        .hasMessageContaining("nested deeper than 400 levels");
  }

  @Test
  void a_tag_that_means_something_to_someone_is_reported() {
    Specification specification =
        Texts.specification(
            "a: !include b.yaml\nb: !!int '3'\nc: !x {d: !y [1]}\ne: ! 12\nf: !!binary aGk=\n");
    assertThat(specification.root().root().toJson().text())
        .isEqualTo(
            "{\"a\": \"b.yaml\", \"b\": 3, \"c\": {\"d\": [1]}, \"e\": \"12\", \"f\": \"aGk=\"}");
    assertThat(Texts.problems(specification))
        .containsExactly(
            "WARNING api.yaml:1:1: the tag !include is ignored",
            "WARNING api.yaml:3:1: the tag !x is ignored",
            "WARNING api.yaml:3:8: the tag !y is ignored");
  }

  @Test
  void the_first_document_that_is_not_empty_counts() {
    Specification specification = Texts.specification("# nothing\n---\n---\na: 1\n---\nb: 2\n");
    assertThat(specification.root().root().toJson().text()).isEqualTo("{\"a\": 1}");
    assertThat(Texts.problems(specification))
        .containsExactly("WARNING api.yaml:5:1: a second YAML document is not read");
    assertThat(Texts.specification("%YAML 1.1\n---\na: 1\n...\n").problems()).isEmpty();
  }

  @Test
  void a_tab_for_indentation_is_refused_with_its_place() {
    assertThatThrownBy(() -> Texts.specification("a:\n\tb: 1\n"))
        .hasMessageStartingWith("api.yaml:2:1: not YAML: ")
        .hasMessageEndingWith("indent with spaces");
  }

  @Test
  void columns_count_characters() {
    assertThat(Texts.node(Texts.specification("{😀ä: 1, b: 2}"), "/b").location())
        .hasToString("api.yaml:1:9");
    assertThatThrownBy(() -> Texts.specification("a: 1\n😀: x\u0007\n"))
        .hasMessageStartingWith("api.yaml:2:5: the character U+0007 is not allowed in YAML");
  }

  @Test
  void a_key_that_occurs_twice_with_the_same_value_is_a_warning() {
    Specification specification = Texts.specification("a: {b: [1]}\nc: 1\na: {b: [1.0]}\n");
    assertThat(Texts.problems(specification))
        .containsExactly(
            "WARNING api.yaml:3:1: duplicate key \"a\", first on line 1, with the same value");
  }

  @Test
  void a_key_that_occurs_twice_with_different_values_is_an_error() {
    Specification specification = Texts.specification("a: 1\nc: 1\na: 2\n");
    assertThat(Texts.problems(specification))
        .containsExactly(
            "ERROR api.yaml:3:1: duplicate key \"a\", first on line 1, with another value");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      many.append("k").append(i).append(": ").append(i).append('\n');
    }
    assertThat(Texts.problems(Texts.specification(many + "k50: 1\n")))
        .containsExactly(
            "ERROR api.yaml:101:1: duplicate key \"k50\", first on line 51, with another value");
  }

  private static String json(String text) {
    Specification specification = Texts.specification(text);
    assertThat(specification.problems()).isEmpty();
    return specification.root().root().toJson().text();
  }
}
