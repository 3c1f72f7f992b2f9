package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSourceTest {

  private static final String API = "openapi: 3.1.0\ninfo: {title: Shop}\n";

  @TempDir private Path outer;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(outer.resolve("shop"));
  }

  @Test
  void a_file_is_called_as_the_user_named_it() {
    Texts.write(folder, "api/orders.yaml", API);
    Specification specification = open("api/orders.yaml");
    assertThat(Texts.node(specification, "/info/title").location())
        .hasToString("api/orders.yaml:2:8");
  }

  @Test
  void a_file_beside_it_is_called_in_the_same_way() {
    Texts.write(folder, "api/orders.yaml", "openapi: 3.1.0\nx: {$ref: 'common/money.yaml#/m'}\n");
    Texts.write(folder, "api/common/money.yaml", "m: 1\n");
    Specification specification = open("api/orders.yaml");
    assertThat(target(specification, "/x/$ref").location().file())
        .isEqualTo("api/common/money.yaml");
    Specification absolute = open(folder.resolve("api/orders.yaml").toString());
    assertThat(target(absolute, "/x/$ref").location().file())
        .isEqualTo(folder.resolve("api/common/money.yaml").toString().replace('\\', '/'));
  }

  @Test
  void a_missing_file_is_refused_with_a_guess() {
    Texts.write(folder, "orders.yaml", API);
    assertThatThrownBy(() -> open("order.yaml"))
        .hasMessage(
            "order.yaml: there is no such file; did you mean \"orders.yaml\"?"
                + " — check the name: order.yaml");
  }

  @Test
  void a_folder_stands_for_its_one_root_document() {
    Texts.write(folder, "api/orders.yaml", API);
    Texts.write(folder, "api/money.yaml", "type: string\ndescription: swagger is not said here\n");
    Texts.write(folder, "api/README.md", "openapi: no");
    assertThat(open("api").root().file()).isEqualTo("api/orders.yaml");
  }

  @Test
  void a_json_root_document_is_found_too() {
    Texts.write(folder, "api/orders.json", "{\"swagger\": \"2.0\"}");
    assertThat(open("api/").root().file()).isEqualTo("api/orders.json");
  }

  @Test
  void a_folder_with_several_root_documents_names_them() {
    Texts.write(folder, "api/orders.yaml", API);
    Texts.write(folder, "api/quotes.yaml", "asyncapi: 3.0.0\n");
    assertThatThrownBy(() -> open("api"))
        .hasMessage(
            "api: is a folder with several root documents: orders.yaml, quotes.yaml"
                + " — name one of them");
  }

  @Test
  void a_folder_without_a_root_document_says_what_it_looked_at() {
    Texts.write(folder, "api/money.yaml", "type: string\n");
    assertThatThrownBy(() -> open("api"))
        .hasMessageStartingWith("api: is a folder without a root document: looked at money.yaml");
  }

  @Test
  void a_root_document_that_cannot_be_parsed_is_told_to_be_so() {
    Texts.write(folder, "api/orders.yaml", "openapi: 3.1.0\ninfo: [\n");
    assertThatThrownBy(() -> open("api"))
        .hasMessageContaining("api/orders.yaml:")
        .hasMessageContaining("not YAML");
  }

  @Test
  void standard_input_is_read_once() {
    Sources sources =
        new Sources(
            SourceOptions.in(folder)
                .withStandardInput(
                    () -> new ByteArrayInputStream(API.getBytes(StandardCharsets.UTF_8))));
    assertThat(sources.open("-").root().root().location()).hasToString("<stdin>:1:1");
    assertThatThrownBy(() -> sources.open("-"))
        .hasMessageContaining("standard input was read already");
  }

  @Test
  void standard_input_refers_to_files_of_the_callers_folder() {
    Texts.write(folder, "money.yaml", "m: 1\n");
    Sources sources =
        new Sources(
            SourceOptions.in(folder)
                .withStandardInput(
                    () ->
                        new ByteArrayInputStream(
                            "{\"$ref\": \"money.yaml#/m\"}".getBytes(StandardCharsets.UTF_8))));
    assertThat(target(sources.open("-"), "/$ref").location()).hasToString("money.yaml:1:1");
  }

  @Test
  void nothing_outside_of_the_documents_folder_is_read() {
    Texts.write(outer, "secret.yaml", "m: 1\n");
    Texts.write(folder, "orders.yaml", "x: {$ref: '../secret.yaml#/m'}\n");
    Specification specification = open("orders.yaml");
    assertThat(specification.resolve(Texts.scalar(specification, "/x/$ref"))).isEmpty();
    assertThat(specification.problems().toString())
        .contains("orders.yaml:1:5")
        .contains("lies outside of");
  }

  @Test
  void a_symbolic_link_does_not_lead_outside() throws IOException {
    Texts.write(outer, "secret.yaml", "m: 1\n");
    Texts.write(folder, "orders.yaml", "x: {$ref: 'inside.yaml#/m'}\n");
    Files.createSymbolicLink(folder.resolve("inside.yaml"), outer.resolve("secret.yaml"));
    Specification specification = open("orders.yaml");
    assertThat(specification.resolve(Texts.scalar(specification, "/x/$ref"))).isEmpty();
    assertThat(specification.problems().toString()).contains("lies outside of");
  }

  @Test
  void a_symbolic_link_that_the_user_names_is_followed() throws IOException {
    Texts.write(folder, "api/orders.yaml", "x: {$ref: 'money.yaml#/m'}\n");
    Texts.write(folder, "api/money.yaml", "m: 1\n");
    Files.createSymbolicLink(outer.resolve("current.yaml"), folder.resolve("api/orders.yaml"));
    Specification specification = new Sources(SourceOptions.in(outer)).open("current.yaml");
    assertThat(target(specification, "/x/$ref").text()).isEqualTo("1");
  }

  @Test
  void the_tree_of_a_document_is_the_git_work_tree_around_it() throws IOException {
    Files.createDirectory(outer.resolve(".git"));
    Texts.write(outer, ".git/config", "m: 1\n");
    Texts.write(outer, "common/money.yaml", "m: 1\n");
    Texts.write(
        folder,
        "orders.yaml",
        "x: {$ref: '../common/money.yaml#/m'}\ny: {$ref: '../.git/config#/m'}\n"
            + "z: {$ref: '/common/money.yaml#/m'}\n");
    Specification specification = open("orders.yaml");
    assertThat(target(specification, "/x/$ref").location()).hasToString("../common/money.yaml:1:1");
    assertThat(target(specification, "/z/$ref").location()).hasToString("../common/money.yaml:1:1");
    assertThat(specification.resolve(Texts.scalar(specification, "/y/$ref"))).isEmpty();
  }

  @Test
  void a_document_that_is_referred_to_under_two_names_is_one() {
    Texts.write(folder, "orders.yaml", "x: {$ref: './/api/../orders.yaml#/y'}\ny: 1\n");
    Specification specification = open("orders.yaml");
    assertThat(target(specification, "/x/$ref")).isSameAs(Texts.node(specification, "/y"));
  }

  @Test
  void the_network_is_not_used_unless_allowed() {
    Texts.write(folder, "orders.yaml", "x: {$ref: 'https://localhost:1/money.yaml#/m'}\n");
    Specification specification = open("orders.yaml");
    assertThat(specification.resolve(Texts.scalar(specification, "/x/$ref"))).isEmpty();
    assertThat(specification.problems().toString())
        .contains("orders.yaml:1:5")
        .contains("the network is not used — allow it with --allow-network");
    assertThatThrownBy(() -> open("http://localhost:1/api.yaml"))
        .hasMessageContaining("the network is not used");
  }

  private Node target(Specification specification, String pointer) {
    return specification.resolve(Texts.scalar(specification, pointer)).orElseThrow();
  }

  private Specification open(String reference) {
    return new Sources(SourceOptions.in(folder)).open(reference);
  }
}
