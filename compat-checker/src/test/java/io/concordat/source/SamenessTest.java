package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SamenessTest {

  @Test
  void order_of_members_and_layout_do_not_matter() {
    assertSame("x: {a: 1, b: [1, 2]}", "x:\n  b:\n  - 1\n  - 2\n  a: 1\n");
    assertDifferent("x: {a: 1, b: [1, 2]}", "x: {a: 1, b: [2, 1]}");
    assertDifferent("x: {a: 1}", "x: {a: '1'}");
    assertDifferent("x: {a: 1}", "x: {a: 1, b: 1}");
  }

  @Test
  void equal_hashes_prove_nothing() {
    // These strings have equal hash codes, so the hashes of the objects are equal, too.
    assertDifferent("x: {Aa: 1}", "x: {BB: 1}");
    assertDifferent("x: [Aa, {c: Aa}]", "x: [Aa, {c: BB}]");
    assertDifferent("x: {$ref: '#/y'}\ny: {Aa: 1}", "x: {$ref: '#/y'}\ny: {BB: 1}");
  }

  @Test
  void what_a_reference_leads_to_counts() {
    assertSame("x: {$ref: '#/y'}\ny: {t: 1}\nz: 1", "z: 2\nx: {$ref: '#/y'}\ny: {t: 1}");
    assertDifferent("x: {$ref: '#/y'}\ny: {t: 1}", "x: {$ref: '#/y'}\ny: {t: 2}");
    assertDifferent(
        "x: {$ref: '#/y'}\ny: {a: {$ref: '#/z'}}\nz: 1",
        "x: {$ref: '#/y'}\ny: {a: {$ref: '#/z'}}\nz: 2");
    assertDifferent("x: {$ref: '#/y'}\ny: 1", "x: {$ref: '#/y'}");
  }

  @Test
  void what_leads_nowhere_is_the_same_as_nothing() {
    assertDifferent("x: {$ref: '#/y'}", "x: {$ref: '#/y'}");
  }

  @Test
  void references_in_circles_are_the_same_when_nothing_differs() {
    String circle =
        "x: {$ref: '#/a'}\na: {p: {$ref: '#/b'}}\nb: {q: {$ref: '#/a'}, r: {$ref: '#/c'}}\n";
    assertSame(circle + "c: 1\n", circle + "c: 1\nd: 2\n");
    assertDifferent(circle + "c: 1\n", circle + "c: 2\n");
    assertSame("x: {$ref: '#/x'}", "x: {$ref: '#/x'}");
  }

  @Test
  void what_was_asked_before_does_not_change_the_answer() {
    String text =
        "x: {$ref: '#/b'}\na: {p: {$ref: '#/b'}}\nb: {q: {$ref: '#/a'}, r: {$ref: '#/c'}}\n";
    Specification oldSpec = Texts.specification(text + "c: {d: {$ref: '#/e'}}\ne: 1\n");
    Specification newSpec = Texts.specification(text + "c: {d: {$ref: '#/e'}}\ne: 2\n");
    for (String[] order :
        new String[][] {{"/a", "/c", "/b"}, {"/c", "/b", "/a"}, {"/b", "/a", "/c"}}) {
      Sameness sameness = new Sameness(oldSpec, newSpec);
      for (String pointer : order) {
        assertThat(sameness.same(Texts.node(oldSpec, pointer), Texts.node(newSpec, pointer)))
            .as(pointer)
            .isFalse();
      }
      assertThat(sameness.same(Texts.node(oldSpec, "/b/q/$ref"), Texts.node(newSpec, "/b/q/$ref")))
          .as("the text alone")
          .isTrue();
    }
  }

  @Test
  void parts_of_what_leads_to_different_content_may_be_the_same() {
    String text = "x: {a: {$ref: '#/y'}, b: {$ref: '#/z'}, c: [{d: 1}]}\nz: 1\n";
    Specification oldSpec = Texts.specification(text + "y: 1\n");
    Specification newSpec = Texts.specification(text + "y: 2\n");
    Sameness sameness = new Sameness(oldSpec, newSpec);
    assertThat(same(sameness, oldSpec, newSpec, "/x")).isFalse();
    assertThat(same(sameness, oldSpec, newSpec, "/x/a")).isFalse();
    assertThat(same(sameness, oldSpec, newSpec, "/x/b")).isTrue();
    assertThat(same(sameness, oldSpec, newSpec, "/x/c")).isTrue();
    assertThat(same(sameness, oldSpec, newSpec, "/x/c/0")).isTrue();
  }

  @Test
  void the_same_text_in_another_file_may_lead_elsewhere() {
    Map<String, String> oldFiles =
        Map.of(
            "api.yaml", "x: {$ref: 'a/one.yaml#/s'}\ny: {$ref: 'b/one.yaml#/s'}\n",
            "a/one.yaml", "s: {$ref: 'two.yaml#/t'}\n",
            "b/one.yaml", "s: {$ref: 'two.yaml#/t'}\n",
            "a/two.yaml", "t: 1\n",
            "b/two.yaml", "t: 1\n");
    Map<String, String> newFiles = new HashMap<>(oldFiles);
    newFiles.put("b/two.yaml", "t: 2\n");
    Specification oldSpec = Texts.specification(oldFiles, "api.yaml");
    Specification newSpec = Texts.specification(newFiles, "api.yaml");
    Sameness sameness = new Sameness(oldSpec, newSpec);
    assertThat(same(sameness, oldSpec, newSpec, "/x")).isTrue();
    assertThat(same(sameness, oldSpec, newSpec, "/y")).isFalse();
  }

  @Test
  void a_mapping_of_a_discriminator_refers_by_name_or_reference() {
    String text =
        "x: {discriminator: {propertyName: k, mapping: {c: Cat, d: '#/components/schemas/Dog'}}}\n"
            + "components: {schemas: {Cat: {m: %s}, Dog: {w: %s}}}\n";
    assertSame(text.formatted(1, 1), text.formatted(1, 1) + "z: 1\n");
    assertDifferent(text.formatted(1, 1), text.formatted(2, 1));
    assertDifferent(text.formatted(1, 1), text.formatted(1, 2));
    String property = text.replace("discriminator", "properties");
    assertSame(property.formatted(1, 1), property.formatted(2, 2));
  }

  @Test
  void a_dynamic_reference_may_lead_to_every_schema_of_its_name() {
    String text =
        "x: {$dynamicRef: '#item'}\n$defs: {a: {$dynamicAnchor: item, t: %s},"
            + " b: {$id: b, $dynamicAnchor: item, t: %s}}\n";
    assertSame(text.formatted(1, 1), text.formatted(1, 1) + "z: 1\n");
    assertDifferent(text.formatted(1, 1), text.formatted(2, 1));
    assertDifferent(text.formatted(1, 1), text.formatted(1, 2));
  }

  @Test
  void a_property_that_is_called_like_a_reference_is_none() {
    assertSame("x: {properties: {$ref: {t: 1}}}", "x: {properties: {$ref: {t: 1}}}\nz: 1");
  }

  @Test
  void random_graphs_of_references_are_judged_as_by_definition() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      int size = 2 + random.nextInt(6);
      int[][] edges = new int[size][];
      for (int n = 0; n < size; n++) {
        edges[n] = random.ints(random.nextInt(3), 0, size).toArray();
      }
      int changed = random.nextInt(size);
      Specification oldSpec = graph(edges, -1);
      Specification newSpec = graph(edges, changed);
      Sameness sameness = new Sameness(oldSpec, newSpec);
      for (int asked = 0; asked < size; asked++) {
        int n = random.nextInt(size);
        assertThat(same(sameness, oldSpec, newSpec, "/n" + n))
            .as("%s from %d to %d", Arrays.deepToString(edges), n, changed)
            .isEqualTo(!reaches(edges, n, changed));
      }
    }
  }

  private static Specification graph(int[][] edges, int changed) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < edges.length; n++) {
      text.append("n").append(n).append(": {v: ").append(n == changed ? 1 : 0);
      for (int e = 0; e < edges[n].length; e++) {
        text.append(", e").append(e).append(": {$ref: '#/n").append(edges[n][e]).append("'}");
      }
      text.append("}\n");
    }
    return Texts.specification(text.toString());
  }

  private static boolean reaches(int[][] edges, int from, int to) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int n = open.pop();
      if (seen.add(n)) {
        for (int next : edges[n]) {
          open.push(next);
        }
      }
    }
    return seen.contains(to);
  }

  private static void assertSame(String oldText, String newText) {
    assertThat(isSame(oldText, newText)).isTrue();
  }

  private static void assertDifferent(String oldText, String newText) {
    assertThat(isSame(oldText, newText)).isFalse();
  }

  private static boolean isSame(String oldText, String newText) {
    Specification oldSpec = Texts.specification(oldText);
    Specification newSpec = Texts.specification(newText);
    return same(new Sameness(oldSpec, newSpec), oldSpec, newSpec, "/x");
  }

  private static boolean same(
      Sameness sameness, Specification oldSpec, Specification newSpec, String pointer) {
    return sameness.same(Texts.node(oldSpec, pointer), Texts.node(newSpec, pointer));
  }
}
