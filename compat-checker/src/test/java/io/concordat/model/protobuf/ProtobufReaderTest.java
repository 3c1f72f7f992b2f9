package io.concordat.model.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Field;
import io.concordat.model.Field.Cardinality;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.Reservation;
import io.concordat.model.RpcApi;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.Specification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .proto} files mean: names, imports, and what labels and features stand for. */
final class ProtobufReaderTest {

  @TempDir private Path folder;

  @Test
  void names_are_looked_up_from_the_inside_outwards() {
    write(
        "a.proto",
        """
        syntax = "proto3";
        package shop.v1;
        message Order {
          message Line { Kind kind = 1; enum Kind { A = 0; } }
          Line inner = 1;
          v1.Line outer = 2;
          .shop.v1.Kind other = 3;
        }
        message Line {}
        enum Kind { B = 0; }
        """);
    RpcApi api = read("a.proto");
    assertThat(field(api, "shop.v1.Order", 1).type().name()).isEqualTo("shop.v1.Order.Line");
    assertThat(field(api, "shop.v1.Order", 2).type().name()).isEqualTo("shop.v1.Line");
    assertThat(field(api, "shop.v1.Order", 3).type().kind()).isEqualTo(Kind.ENUM);
    assertThat(field(api, "shop.v1.Order.Line", 1).type().name())
        .isEqualTo("shop.v1.Order.Line.Kind");
  }

  @Test
  void imports_are_found_in_the_folders_above_and_among_the_well_known() {
    write("proto/shop/v1/a.proto", "import \"shop/v1/b.proto\";\nmessage A { optional B b = 1; }");
    write(
        "proto/shop/v1/b.proto",
        """
        import "google/protobuf/field_mask.proto";
        import "elsewhere/options.proto";
        message B { optional google.protobuf.FieldMask mask = 1 [(elsewhere.x) = 1]; }
        """);
    Specification specification = open("proto/shop/v1/a.proto");
    RpcApi api = ProtobufReader.read(specification);
    assertThat(api.message("google.protobuf.FieldMask")).isPresent();
    assertThat(api.own()).containsExactly("A");
    assertThat(specification.problems()).isEmpty();
  }

  @Test
  void an_import_that_is_missed_is_told_with_the_type_that_misses_it() {
    write("a.proto", "import \"money.proto\";\nmessage A { optional Money price = 1; }");
    assertThat(problems("a.proto"))
        .containsExactly(
            "a.proto:1:8: the imported file \"money.proto\" is in no folder above this one, and"
                + " the type \"Money\" is declared nowhere else — put the file into the tree"
                + " under that path");
  }

  @Test
  void what_cannot_be_is_told() {
    write(
        "a.proto",
        """
        message A {
          optional Lost lost = 1;
          optional int32 a = 2;
          optional int32 b = 2;
          optional int32 c = 0;
        }
        enum E {}
        """);
    assertThat(problems("a.proto"))
        .anyMatch(p -> p.startsWith("a.proto:2:12: the type \"Lost\" is declared nowhere"))
        .anyMatch(p -> p.startsWith("a.proto:4:18: the number 2 is that of the field \"a\", too"))
        .anyMatch(p -> p.startsWith("a.proto:5:22: the number 0 is not between 1 and 536870911"))
        .anyMatch(p -> p.startsWith("a.proto:7:6: the enum has no values"));
  }

  @Test
  void what_is_reserved_by_name_is_no_number() {
    write("a.proto", "message A { reserved \"1..2\", \"b..c\"; reserved 4 to 6; }");
    Reservation reserved = read("a.proto").message("A").orElseThrow().reserved();
    assertThat(reserved.names()).containsExactlyInAnyOrder("1..2", "b..c");
    assertThat(reserved.hasNumber(1)).isFalse();
    assertThat(reserved.hasNumber(5)).isTrue();
  }

  @Test
  void names_are_bounded_with_those_around_them() {
    String name = "A".repeat(3_000);
    write("a.proto", "message " + name + " { message " + name + " { optional int32 b = 1; } }");
    assertThat(problems("a.proto"))
        .anyMatch(p -> p.contains("with the names around it is longer than 4000 characters"));
  }

  @Test
  void labels_and_features_say_how_often_a_field_occurs() {
    write(
        "2.proto",
        "message A { required int32 a = 1; optional int32 b = 2; repeated int32 c = 3; }");
    write(
        "3.proto",
        "syntax = \"proto3\"; message A { int32 a = 1; optional int32 b = 2; repeated int32 c = 3; }");
    write(
        "e.proto",
        "edition = \"2023\"; option features.field_presence = IMPLICIT; message A {"
            + " int32 a = 1; int32 b = 2 [features = { field_presence: LEGACY_REQUIRED }];"
            + " A c = 3 [features.message_encoding = DELIMITED]; }");
    assertThat(cardinalities("2.proto"))
        .containsExactly(Cardinality.REQUIRED, Cardinality.EXPLICIT, Cardinality.REPEATED);
    assertThat(cardinalities("3.proto"))
        .containsExactly(Cardinality.IMPLICIT, Cardinality.EXPLICIT, Cardinality.REPEATED);
    assertThat(cardinalities("e.proto"))
        .containsExactly(Cardinality.IMPLICIT, Cardinality.REQUIRED, Cardinality.EXPLICIT);
    assertThat(field(read("2.proto"), "A", 3).isPacked()).isFalse();
    assertThat(field(read("3.proto"), "A", 3).isPacked()).isTrue();
    assertThat(field(read("e.proto"), "A", 3).type().kind()).isEqualTo(Kind.GROUP);
  }

  @Test
  void extensions_are_fields_of_what_they_extend() {
    write(
        "a.proto",
        """
        package shop;
        import "google/protobuf/descriptor.proto";
        message A { extensions 100 to max; }
        extend A { optional string note = 100; }
        extend google.protobuf.FieldOptions { optional string rule = 50000; }
        """);
    RpcApi api = read("a.proto");
    assertThat(field(api, "shop.A", 100).name()).isEqualTo("(shop.note)");
    assertThat(api.message("google.protobuf.FieldOptions").orElseThrow().fields())
        .doesNotContainKey(50000);
  }

  @Test
  void a_folder_is_one_contract() {
    write("proto/a.proto", "package shop.v2; message A { optional B b = 1; }");
    write("proto/sub/b.proto", "package shop.v2; message B {}");
    write("proto/.hidden/c.proto", "message C {}");
    RpcApi api = read("proto");
    assertThat(api.own()).containsExactlyInAnyOrder("shop.v2.A", "shop.v2.B");
    assertThat(api.version()).hasValue("v2");
  }

  @Test
  void the_title_is_what_all_packages_begin_with() {
    write("proto/a.proto", "package shop.orders.v1;");
    write("proto/b.proto", "package shop.orders.v1;");
    assertThat(read("proto").title()).isEqualTo("shop.orders.v1");
    write("proto/c.proto", "package shop.orderbook.v1;");
    assertThat(read("proto").title()).isEqualTo("shop");
    write("proto/d.proto", "package shop;");
    assertThat(read("proto").title()).isEqualTo("shop");
    write("proto/e.proto", "package shopping;");
    assertThat(read("proto").title()).isEqualTo("proto");
    write("proto/f.proto", "message F {}");
    assertThat(read("proto/f.proto").title()).isEqualTo("f.proto");
  }

  @Test
  void the_version_is_that_of_the_file_or_of_the_package() {
    assertThat(version("payments/1.10.0.proto", "shop.v1")).hasValue("1.10.0");
    assertThat(version("payments-2.0.0-rc.1.proto", "")).hasValue("2.0.0-rc.1");
    assertThat(version("payments.proto", "shop.v1beta2")).hasValue("v1beta2");
    assertThat(version("payments.proto", "shop.v2")).hasValue("v2");
    assertThat(version("v2.proto", "shop")).isEmpty();
    assertThat(version("shop", "shop.v10", "shop.v9", "shop", "shop.v1beta1")).hasValue("v9");
  }

  private static Optional<String> version(String path, String... packages) {
    return DeclaredVersion.of(path, new PackageNames(List.of(packages)));
  }

  @Test
  void standard_input_shows_what_it_is() {
    String text = "// Orders\nsyntax = \"proto3\";\nmessage A {}\n";
    SourceOptions options =
        SourceOptions.in(folder)
            .withStandardInput(
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try (Sources sources = new Sources(options)) {
      assertThat(ProtobufReader.read(sources.open("-")).own()).containsExactly("A");
    }
  }

  private List<String> problems(String file) {
    Specification specification = open(file);
    ProtobufReader.read(specification);
    return specification.problems().stream().map(Problem::toString).toList();
  }

  private List<Cardinality> cardinalities(String file) {
    return read(file).message("A").orElseThrow().fields().values().stream()
        .map(Field::cardinality)
        .toList();
  }

  private static Field field(RpcApi api, String message, int number) {
    return Optional.ofNullable(api.message(message).orElseThrow().fields().get(number))
        .orElseThrow();
  }

  private RpcApi read(String name) {
    return ProtobufReader.read(open(name));
  }

  private Specification open(String name) {
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return sources.open(name);
    }
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
