package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "#/paths/~1orders~1{id}/get, get",
    "#/paths/~1orders~1%7Bid%7D/get, get",
    "#/paths/%7E1orders%7E1%7Bid%7D/get, get",
    "#/x~0y, tilde",
    "#/x~01y, both",
    "#/a+b, plus",
    "#/a%20b, space",
    "#/a%25b, percent",
    "#/a%b, percent",
    "#/a%41c, literally",
    "#/list/1/z, second",
    "#/, empty",
    "api.yaml#/x~0y, tilde",
    "./api.yaml#/x~0y, tilde",
    "sub/../api.yaml#/x~0y, tilde",
    "common/money%20bag.yaml#/m, money",
    "common/money bag.yaml#/m, money",
    "/common/money bag.yaml#/m, money",
  })
  void a_reference_names_a_value(String reference, String value) {
    Specification specification =
        Texts.specification(
            Map.of(
                "api.yaml",
                "paths: {'/orders/{id}': {get: get}}\nx~y: tilde\nx~1y: both\na+b: plus\na b: space\n"
                    + "a%b: percent\na%41c: literally\nlist: [{z: first}, {z: second}]\n'': empty\n",
                "common/money bag.yaml",
                "m: money\n"),
            "api.yaml");
    assertThat(specification.find(specification.root().root(), reference).map(Node::text))
        .contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "#/list/01",
    "#/list/-",
    "#/list/2",
    "#/list/99999999999999",
    "#/x/y",
    "#/list/0/a/b"
  })
  void a_pointer_to_nothing_names_nothing(String reference) {
    Specification specification = Texts.specification("x: 1\nlist: [{a: 1}, 2]\n");
    assertThat(specification.find(specification.root().root(), reference)).isEmpty();
  }

  @Test
  void a_reference_to_a_whole_file_names_its_root() {
    Specification specification =
        Texts.specification(
            Map.of("api.yaml", "x: {$ref: money.yaml}\n", "money.yaml", "type: string\n"),
            "api.yaml");
    assertThat(target(specification, "/x/$ref").pointer()).isEmpty();
    assertThat(target(specification, "/x/$ref").location().file()).isEqualTo("money.yaml");
  }

  @Test
  void references_of_another_file_are_relative_to_it() {
    Specification specification =
        Texts.specification(
            Map.of(
                "a/api.yaml", "x: {$ref: '../b/one.yaml#/y'}\n",
                "b/one.yaml", "y: {$ref: 'two.yaml#/z'}\nw: {$ref: '#/y'}\n",
                "b/two.yaml", "z: 1\n",
                "a/two.yaml", "z: wrong\n"),
            "a/api.yaml");
    Node one = target(specification, "/x/$ref");
    Node two = specification.resolve((ScalarNode) one.get("$ref").orElseThrow()).orElseThrow();
    assertThat(two.location()).hasToString("b/two.yaml:1:1");
  }

  @Test
  void a_dangling_reference_says_how_far_it_leads_and_guesses() {
    assertThat(lost("x: {$ref: '#/components/schemas/Ordr'}\ncomponents: {schemas: {Order: 1}}\n"))
        .isEqualTo(
            "ERROR api.yaml:1:5: the reference \"#/components/schemas/Ordr\" leads nowhere:"
                + " api.yaml#/components/schemas has no \"Ordr\"; did you mean \"Order\"?");
    assertThat(lost("x: {$ref: '#/definitions/Order'}\ncomponents: {schemas: {Order: 1}}\n"))
        .endsWith("api.yaml# has no \"definitions\"; did you mean \"#/components/schemas/Order\"?");
    assertThat(lost("x: {$ref: '#components/schemas/Order'}\ncomponents: {schemas: {Order: 1}}\n"))
        .endsWith(
            "no $anchor in api.yaml has this name; did you mean \"#/components/schemas/Order\"?");
    assertThat(lost("x: {$ref: '#/y/5'}\ny: [1]\n")).endsWith("api.yaml#/y has no \"5\"");
  }

  @Test
  void a_reference_to_a_file_that_is_not_there_is_reported_where_it_stands() {
    assertThat(lost("x: {$ref: 'mony.yaml#/m'}\n"))
        .isEqualTo("ERROR api.yaml:1:5: there is no file \"mony.yaml\"");
    assertThat(lost("x: {$ref: 'urn:money'}\n"))
        .isEqualTo(
            "ERROR api.yaml:1:5: \"urn:money\" is not followed: only files, http and https are");
    assertThat(lost("x: {$ref: 'file:///etc/hosts'}\n")).contains("is not followed");
  }

  @Test
  void a_reference_into_a_broken_file_reports_both_places() {
    Specification specification =
        Texts.specification(
            Map.of(
                "api.yaml", "x: {$ref: 'b.yaml#/m'}\ny: {$ref: 'b.yaml#/n'}\n", "b.yaml", "m: [\n"),
            "api.yaml");
    specification.resolve(Texts.scalar(specification, "/x/$ref"));
    specification.resolve(Texts.scalar(specification, "/y/$ref"));
    assertThat(Texts.problems(specification))
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("ERROR b.yaml:2:1: not YAML"))
        .contains(
            "ERROR api.yaml:1:5: the reference leads into b.yaml, which cannot be read",
            "ERROR api.yaml:2:5: the reference leads into b.yaml, which cannot be read");
  }

  @Test
  void what_is_only_looked_for_is_not_reported() {
    Specification specification = Texts.specification("x: 1\n");
    assertThat(specification.find(specification.root().root(), "nothing.yaml")).isEmpty();
    assertThat(specification.problems()).isEmpty();
  }

  @Test
  void problems_of_a_file_that_is_used_are_reported_once() {
    Specification specification =
        Texts.specification(
            Map.of("api.yaml", "x: {$ref: 'b.yaml#/m'}\n", "b.yaml", "m: 1\nm: 1\n"), "api.yaml");
    assertThat(target(specification, "/x/$ref").text()).isEqualTo("1");
    target(specification, "/x/$ref");
    assertThat(Texts.problems(specification))
        .containsExactly(
            "WARNING b.yaml:2:1: duplicate key \"m\", first on line 1, with the same value");
  }

  @Test
  void references_in_a_circle_are_reported_where_they_stand() {
    Specification specification =
        Texts.specification(
            "a: {$ref: '#/b'}\nb: {$ref: '#/a'}\nc: {$ref: '#/c'}\nd: {$ref: '#/a'}\n");
    assertThat(specification.resolve(Texts.scalar(specification, "/d/$ref"))).isEmpty();
    assertThat(specification.resolve(Texts.scalar(specification, "/c/$ref"))).isEmpty();
    assertThat(Texts.problems(specification))
        .containsExactly(
            "ERROR api.yaml:4:5: the reference runs in a circle: #/a → #/b → #/a",
            "ERROR api.yaml:3:5: the reference runs in a circle: #/c → #/c");
  }

  @Test
  void a_reference_to_a_reference_is_no_circle() {
    Specification specification =
        Texts.specification("a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {p: {$ref: '#/a'}}\n");
    assertThat(target(specification, "/a/$ref").pointer()).isEqualTo("/b");
    assertThat(specification.problems()).isEmpty();
  }

  private static String lost(String text) {
    Specification specification = Texts.specification(text);
    assertThat(specification.resolve(Texts.scalar(specification, "/x/$ref"))).isEmpty();
    assertThat(specification.problems()).hasSize(1);
    return Texts.problems(specification).get(0);
  }

  private static Node target(Specification specification, String pointer) {
    return specification.resolve(Texts.scalar(specification, pointer)).orElseThrow();
  }
}
