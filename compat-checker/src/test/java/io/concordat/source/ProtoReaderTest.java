package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a {@code .proto} file says becomes a tree, and what it does not say well is told. */
final class ProtoReaderTest {

  @Test
  void declarations_stand_where_their_names_are() {
    Specification file =
        read(
            """
            syntax = "proto3";
            package shop.v1;

            // What was bought.
            message Order {
              string id = 1; // unique
              map<string, int32> counts = 2 [deprecated = true];
              oneof state { bool open = 3; }
              reserved 4, 6 to max, "note";
              enum Kind { UNKNOWN = 0; LOST = -0x1; }
            }
            service Orders {
              rpc Watch(stream Order) returns (stream .shop.v1.Order) { option deprecated = true; }
            }
            """);
    Node order = Texts.node(file, "/messages/Order");
    assertThat(order.location()).hasToString("api.proto:5:9");
    assertThat(order.text("comment")).hasValue("What was bought.");
    assertThat(Texts.node(file, "/messages/Order/fields/id").text("comment")).hasValue("unique");
    assertThat(Texts.node(file, "/messages/Order/fields/counts").location())
        .hasToString("api.proto:7:22");
    assertThat(Texts.node(file, "/messages/Order/fields/counts/options/deprecated").location())
        .hasToString("api.proto:7:34");
    assertThat(Texts.node(file, "/messages/Order/fields/open").text("oneof")).hasValue("state");
    assertThat(Texts.node(file, "/messages/Order/reserved").toJson().text())
        .isEqualTo("[\"4..4\", \"6..max\"]");
    assertThat(Texts.node(file, "/messages/Order/reservedNames").toJson().text())
        .isEqualTo("[\"note\"]");
    assertThat(Texts.node(file, "/messages/Order/enums/Kind/values/LOST/number").text())
        .isEqualTo("-1");
    Node watch = Texts.node(file, "/services/Orders/methods/Watch");
    assertThat(watch.text("response")).hasValue(".shop.v1.Order");
    assertThat(watch.isTrue("requestStream")).isTrue();
  }

  @Test
  void words_of_the_language_are_names_where_names_are_wanted() {
    Specification file =
        read(
            """
            message message { optional stream reserved = 1; optional group Part = 2 { optional int32 x = 1; } }
            message stream {}
            service service { rpc rpc(stream) returns (stream stream); }
            """);
    assertThat(file.root().root().text("protobuf")).hasValue("proto2");
    assertThat(Texts.node(file, "/messages/message/fields/reserved").text("type"))
        .hasValue("stream");
    assertThat(Texts.node(file, "/messages/message/messages/Part/fields/x/number").text())
        .isEqualTo("1");
    assertThat(Texts.node(file, "/services/service/methods/rpc").isTrue("requestStream")).isFalse();
    assertThat(Texts.node(file, "/services/service/methods/rpc").isTrue("responseStream")).isTrue();
  }

  @Test
  void what_is_wrong_is_told_where_it_is() {
    assertRefused("syntax = \"proto3\";\nmessage A { string = 1; }", "2:20: the name of the field");
    assertRefused("message A {\n  string a = b;\n}", "2:14: the number of the field");
    assertRefused("message A {", "1:12: a field, or \"}\" is expected, not the end of the file");
    assertRefused("option a = \"b;\n", "1:12: the string does not end on its line");
    assertRefused("/* never", "1:1: the comment does not end");
    assertRefused("service A { string a = 1; }", "1:13: \"rpc\" is expected, not \"string\"");
    assertRefused("openapi: 3.0.0", "1:1: \"message\", \"enum\", \"service\"");
  }

  @Test
  void visibility_is_said_in_editions_that_have_it() {
    Specification old = read("syntax = \"proto3\"; message A { export.B b = 1; local c = 2; }");
    assertThat(Texts.node(old, "/messages/A/fields/b").text("type")).hasValue("export.B");
    assertThat(Texts.node(old, "/messages/A/fields/c").text("type")).hasValue("local");
    Specification edition =
        read("edition = \"2024\"; export message A { local enum B { X = 0; } }");
    assertThat(Texts.node(edition, "/messages/A/enums/B/values/X/number").text()).isEqualTo("0");
    assertRefused(
        "edition = \"2024\"; " + "export ".repeat(200_000),
        "1:26: \"message\" or \"enum\" is expected, not \"export\"");
  }

  @Test
  void names_are_bounded() {
    assertRefused("package " + "a.".repeat(100_000) + "a;", "1:9: the name is longer than 1000");
  }

  @Test
  void nesting_is_bounded() {
    String deep = "message A {".repeat(100_000) + "}".repeat(100_000);
    assertRefused(deep, "nested deeper than 400 levels");
    String groups = "message A {" + "optional group B = 1 {".repeat(100_000);
    assertRefused(groups, "nested deeper than 400 levels");
  }

  @Test
  void a_long_aggregate_is_read_in_one_go() {
    Specification file =
        read("option (a.b).c = { d: [1, 2] e { f: \"x\" } };\noption (a.b).c = { d: 2 };");
    assertThat(Texts.node(file, "/options").toJson().text())
        .isEqualTo(
            "{\"(a.b).c\": \"{ d : [ 1 , 2 ] e { f : \\\"x\\\" } }\", \"(a.b).c 2\": \"{ d : 2 }\"}");
  }

  private static Specification read(String text) {
    return Texts.specification(Map.of("api.proto", text), "api.proto");
  }

  private static void assertRefused(String text, String told) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining(told)
        .hasMessageContaining(" — ");
  }
}
