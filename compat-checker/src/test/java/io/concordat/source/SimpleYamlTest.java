package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimpleYamlTest {

  private static final String SPECIFICATION =
      """
      ---
      # An order service.
      openapi: 3.1.0
      info: {title: Orders, "version": 1.0.0 , x-list: [a, 'b c', [], {}, -1.5]}
      'paths':
        /orders/{id}:   # by id
          get:
            description: |
              Reads an order.

                - indented
              Done: yes # no comment
            summary: >-
              Folded text
              goes on

              after a gap
                * more
              end
            deprecated: false
            tags:
            - one
            - "two \\u00fc\\n\\
               three"
            -
              - nested
              - - deeper
                - x: 1
                  y:
                    z: ~
            parameters:
              - name: id
                in: path
                schema: {type: string,
                  enum: [a,
                    b]
                }
              - $ref: '#/components/parameters/P'
            responses:
              200: {description: it''s}
              default:
                description: plain text that
                  goes on: not

                  here
                x-quoted: 'it''s a

                  gap'
                x-url: http://example.com/a#b
                x-empty:
                x-block: |+
                  kept

            x-last: "üöä 😀" # end
      """;

  @Test
  void a_usual_specification_is_simple_and_read_alike() {
    String text = SPECIFICATION.replace("goes on: not", "goes on").replace("it''s}", "its}");
    assertThat(simple(text)).isPresent();
    assertReadAlike(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x 1\nb: *x\n",
        "a: !t 1\n",
        "<<: {a: 1}\n",
        "? a\n: b\n",
        "a:\tb\n",
        "a: b: c\n",
        "- a\nb: c\n",
        "a: 'b\n",
        "a: .inf\n",
        "a: 1\n---\nb: 2\n",
        "%YAML 1.2\n---\na: 1\n",
        "a: [1, 2\n",
        "a: {b}\n",
        "a: b\n c: d\n",
        "a:\n  b: 1\n c: 2\n",
        "just text\n",
        "a: \u2028\n",
        "a: @b\n",
        "a: b # c\n  d\n",
        "a: 1\r\nb: 2\r\n",
      })
  void what_is_more_than_simple_is_left_to_the_complete_parser(String text) {
    assertThat(simple(text)).isEmpty();
  }

  @Test
  void whatever_is_read_is_read_as_the_complete_parser_reads_it() {
    Random random = new Random(5);
    List<String> pieces =
        List.of(
            " ", "  ", "\n", "\n\n", ":", ": ", "- ", "-", "#", " #", "'", "\"", "|", "|-", ">",
            ">+\n", "|2\n", "[", "]", "{", "}", ",", "a", "?", "\\", "\\n", "\\\n", "\t", "&a ",
            "*a", "!", "%", "---\n", "...\n", "~", "null", "1", "0x1", "''", "\"\"", "ü", "😀",
            "<<", "@", "`", "=");
    int simple = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder(part(random));
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(
            at, end, random.nextInt(4) == 0 ? "" : pieces.get(random.nextInt(pieces.size())));
        if (text.isEmpty()) {
          text.append('a');
        }
      }
      // Half of a pair of surrogates becomes a question mark on the way.
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      simple += assertReadAlike(new String(bytes, StandardCharsets.UTF_8)) ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(5_000);
  }

  /** Some lines of the specification, with the indentation of the first taken away. */
  private static String part(Random random) {
    List<String> lines = SPECIFICATION.lines().toList();
    int begin = random.nextInt(lines.size());
    int end = Math.min(lines.size(), begin + 1 + random.nextInt(12));
    StringBuilder part = new StringBuilder();
    int indent = lines.get(begin).length() - lines.get(begin).stripLeading().length();
    for (String line : lines.subList(begin, end)) {
      part.append(line.substring(Math.min(indent, line.length()))).append('\n');
    }
    return part.toString();
  }

  private static boolean assertReadAlike(String text) {
    List<Problem> simpleProblems = new ArrayList<>();
    Optional<Node> simple =
        SimpleYaml.read(text.getBytes(StandardCharsets.UTF_8), builder(simpleProblems));
    if (simple.isEmpty()) {
      return false;
    }
    List<Problem> problems = new ArrayList<>();
    assertThat(told(simple.get()))
        .as(text)
        .isEqualTo(told(YamlReader.read(text, builder(problems), Limits.DEFAULT)));
    assertThat(simpleProblems).as(text).isEqualTo(problems);
    return true;
  }

  /** The value with the places of everything in it. */
  private static String told(Node node) {
    StringBuilder told = new StringBuilder();
    tell(node, told);
    return told.toString();
  }

  private static void tell(Node node, StringBuilder to) {
    to.append(node.line()).append(':').append(node.column()).append(' ');
    if (node instanceof ScalarNode scalar) {
      to.append(scalar.kind()).append(' ').append(scalar.text()).append('\n');
    } else if (node instanceof ArrayNode array) {
      to.append("array ").append(array.size()).append('\n');
      array.elements().forEach(element -> tell(element, to));
    } else if (node instanceof ObjectNode object) {
      to.append(object.names()).append('\n');
      for (int i = 0; i < object.size(); i++) {
        tell(object.value(i), to);
      }
    }
  }

  private static Optional<Node> simple(String text) {
    return SimpleYaml.read(text.getBytes(StandardCharsets.UTF_8), builder(new ArrayList<>()));
  }

  private static TreeBuilder builder(List<Problem> problems) {
    return new TreeBuilder(new Document("a.yaml", "a.yaml"), Limits.DEFAULT, problems);
  }
}
