package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void every_unicode_encoding_is_read_with_and_without_a_mark(String encoding) {
    for (String text : new String[] {"title: Bücher 😀\n", "{\"title\": \"Bücher 😀\"}"}) {
      for (String mark : new String[] {"", "\uFEFF"}) {
        Specification specification =
            Texts.read((mark + text).getBytes(Charset.forName(encoding)), "api.yaml");
        Node title = Texts.node(specification, "/title");
        assertThat(title.text()).isEqualTo("Bücher 😀");
        assertThat(title.line()).isEqualTo(1);
        assertThat(title.column()).isEqualTo(text.indexOf('t') == 0 ? 1 : 2);
        assertThat(specification.problems()).isEmpty();
      }
    }
  }

  @Test
  void what_is_no_unicode_is_read_as_windows_1252_and_reported() {
    Specification specification =
        Texts.read("title: Bücher “neu”\n".getBytes(Charset.forName("windows-1252")), "api.yaml");
    assertThat(Texts.node(specification, "/title").text()).isEqualTo("Bücher “neu”");
    assertThat(Texts.problems(specification))
        .containsExactly("WARNING api.yaml:1:1: not valid UTF-8, read as windows-1252");
  }

  @Test
  void bytes_are_taken_for_utf_8_exactly_where_they_are() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[5];
      random.nextBytes(bytes);
      bytes[0] = 'a';
      for (int b = 1; b < bytes.length; b++) {
        int[] edges = {
          0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5
        };
        bytes[b] =
            (byte) (bytes[b] == 0 || random.nextBoolean() ? edges[random.nextInt(13)] : bytes[b]);
      }
      boolean isUtf8 = !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
      assertThat(SpecText.decode(bytes).isGuessed()).isEqualTo(!isUtf8);
    }
  }

  @Test
  void a_replacement_character_is_a_character_like_any_other() {
    assertThat(Texts.specification("a: \uFFFD\n").problems()).isEmpty();
  }

  @Test
  void yaml_in_a_json_file_is_read_and_reported() {
    Specification specification = Texts.specification(Map.of("a.json", "a: 1\n"), "a.json");
    assertThat(Texts.node(specification, "/a").text()).isEqualTo("1");
    assertThat(Texts.problems(specification))
        .containsExactly("WARNING a.json:1:1: YAML in a file that is named .json");
  }

  @Test
  void a_brace_may_begin_yaml_where_the_file_is_not_named_json() {
    Specification specification = Texts.specification("{a: [1, 2,], # two\nb: 1}");
    assertThat(specification.root().root().toJson().text()).isEqualTo("{\"a\": [1, 2], \"b\": 1}");
    assertThat(specification.problems()).isEmpty();
    assertThatThrownBy(() -> Texts.specification(Map.of("a.json", "{\"a\": 1,}"), "a.json"))
        .hasMessage("a.json:1:8: not JSON: a comma before the closing } — remove it");
  }

  @Test
  void json_with_comments_is_refused_where_the_comment_stands() {
    assertThatThrownBy(
            () -> Texts.specification(Map.of("a.json", "{\n  // one\n  \"a\": 1\n}"), "a.json"))
        .hasMessage("a.json:2:3: not JSON: a comment — remove it: JSON has no comments");
    assertThatThrownBy(
            () -> Texts.specification(Map.of("a.json", "{\"a\": 1 /* one */}"), "a.json"))
        .hasMessageStartingWith("a.json:1:9: not JSON: a comment");
  }

  @Test
  void json_may_stand_in_a_yaml_file() {
    Specification specification = Texts.specification("{\"a\": {\"b\": [1, true]}}");
    assertThat(Texts.node(specification, "/a/b/1").location()).hasToString("api.yaml:1:17");
  }

  @Test
  void strangers_are_told_apart() {
    refused("", "the document is empty");
    refused(" \n\t ", "the document is empty");
    refused("# only a comment\n", "the document is empty");
    refused("<!DOCTYPE html>\n<html></html>", "an HTML page, not a YAML or JSON document");
    refused("\n <html lang=\"en\">", "an HTML page, not a YAML or JSON document");
    refused("<?xml version=\"1.0\"?><a/>", "XML, not a YAML or JSON document");
    refused("version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "a Git LFS pointer");
    refused("<<<<<<< HEAD\na: 1\n=======\n", "a file with merge conflicts");
    refused("PK\u0003\u0004\u0000\u0000\u0000", "not a text");
  }

  @Test
  void random_bytes_are_refused() {
    byte[] bytes = new byte[5_000];
    new Random(1).nextBytes(bytes);
    bytes[0] = 'a';
    bytes[1] = 'b';
    assertThatThrownBy(() -> Texts.read(bytes, "api.yaml")).hasMessageContaining("not a text");
  }

  @Test
  void a_document_larger_than_the_limit_is_refused() {
    Limits tiny = new Limits(10, 5, 20, 5);
    assertThatThrownBy(
            () -> new DocumentReader(tiny).read(new byte[11], "a", "a", new ArrayList<>()))
        .hasMessageStartingWith("a: larger than 10 bytes");
    byte[] many = "[1,1,1,1]".getBytes(StandardCharsets.UTF_8);
    Limits few = new Limits(100, 5, 4, 5);
    assertThatThrownBy(() -> new DocumentReader(few).read(many, "a", "a", new ArrayList<>()))
        .hasMessageContaining("more than 4 values");
  }

  @Test
  void a_file_that_may_not_be_read_is_told_as_such() {
    assertThat(Unreadable.problem(Location.of("a.yaml"), new AccessDeniedException("/x/a.yaml")))
        .hasToString("a.yaml: may not be read by this user — change its permissions");
  }

  private static void refused(String text, String what) {
    assertThatThrownBy(() -> Texts.specification(text))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("api.yaml:1:1: " + what);
  }
}
