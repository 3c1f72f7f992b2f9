package io.concordat.maven.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PojoGeneratorTest {

  @TempDir private Path folder;

  @Test
  void classes_are_named_for_schemas_titles_and_messages() throws IOException {
    Map<String, String> files = generate(Map.of());
    assertThat(files.keySet())
        .containsExactly(
            "Address.java",
            "Moved.java",
            "OrderEvent.java",
            "OrderPlaced.java",
            "OrderPlacedLinesItem.java",
            "OrderPlacedState.java",
            "OrderShipped.java",
            "Parcel.java");
    assertThat(generate(Map.of())).isEqualTo(files);
  }

  @Test
  void a_choice_with_a_discriminator_is_sealed_and_reads_its_messages() throws Exception {
    Map<String, String> files = generate(Map.of());
    assertThat(files.get("OrderEvent.java"))
        .contains("public sealed interface OrderEvent permits OrderPlaced, OrderShipped {}");
    try (URLClassLoader loader = compiled()) {
      ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
      Object event =
          mapper.readValue(
              """
              { "kind": "shipped", "shippedAt": "2026-01-02T03:04:05Z",
                "address": { "city": "Bern" }, "unknown": 1 }
              """,
              loader.loadClass("org.example.OrderEvent"));
      assertThat(event.getClass().getSimpleName()).isEqualTo("OrderShipped");
      assertThat(mapper.valueToTree(event).toString())
          .contains("\"kind\":\"shipped\"", "\"city\":\"Bern\"", "\"unknown\":1");
    }
  }

  @Test
  void what_is_equal_is_told_in_the_order_of_the_fields_on_every_jdk() throws IOException {
    assertThat(generate(Map.of()).get("OrderShipped.java"))
        .contains("return Objects.hash(kind, shippedAt, address, additionalProperties);");
    assertThat(generate(Map.of("includeHashcodeAndEquals", "false")).get("OrderShipped.java"))
        .doesNotContain("equals(");
  }

  @Test
  void the_options_of_the_library_are_known_by_name() throws IOException {
    assertThat(generate(Map.of("generateBuilders", "true", "annotationStyle", "none")))
        .hasEntrySatisfying("Address.java", text -> assertThat(text).contains("withCity("));
    assertThatThrownBy(() -> generate(Map.of("generateBilders", "true")))
        .hasMessageContaining("jsonschema2pojo has no option \"generateBilders\"");
  }

  @Test
  void equal_schemas_of_one_name_are_one_class_wherever_they_stand() throws IOException {
    String count =
        """
        components:
          schemas:
            BookCount: { type: object, properties: { isbn: { $ref: '#/components/schemas/Isbn' }, of: { $ref: '#/components/schemas/BookCount' } } }
            Isbn: { type: string }
        """;
    Files.writeString(folder.resolve("other.yaml"), count);
    assertThat(
            generate(
                    """
                    asyncapi: 2.6.0
                    info: { title: Counts, version: 1.0.0 }
                    channels:
                      here: { subscribe: { message: { name: here, payload: { $ref: '#/components/schemas/BookCount' } } } }
                      there: { subscribe: { message: { name: there, payload: { $ref: 'other.yaml#/components/schemas/BookCount' } } } }
                      one: { subscribe: { message: { name: one, payload: { title: Note, type: object, properties: { text: { type: string } } } } } }
                      two: { subscribe: { message: { name: two, payload: { title: Note, type: object, properties: { text: { type: string } } } } } }
                    """
                        + count,
                    Map.of())
                .keySet())
        .containsExactly("BookCount.java", "Note.java");
  }

  @Test
  void different_schemas_of_one_name_are_different_classes() throws IOException {
    assertThat(
            generate(
                    """
                    asyncapi: 3.0.0
                    info: { title: Counts, version: 1.0.0 }
                    channels:
                      old: { messages: { count: { payload: { type: object, properties: { books: { type: integer } } } } } }
                      new: { messages: { count: { payload: { type: object, properties: { books: { type: string } } } } } }
                    """,
                    Map.of())
                .keySet())
        .containsExactly("Count.java", "Count_2.java");
  }

  private Map<String, String> generate(Map<String, String> options) throws IOException {
    return generate(EVENTS, options);
  }

  private Map<String, String> generate(String document, Map<String, String> options)
      throws IOException {
    Path spec = Files.writeString(folder.resolve("events.yaml"), document);
    Path output = Files.createTempDirectory(folder, "out");
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      new PojoGenerator("org.example", options)
          .generate(
              Snapshot.of(sources.open(spec.toString())),
              Files.createTempDirectory(folder, "work"),
              output);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(output.resolve("org/example"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
        Files.createDirectories(folder.resolve("src/org/example"));
        Files.copy(
            file,
            folder.resolve("src/org/example").resolve(file.getFileName()),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return files;
  }

  private URLClassLoader compiled() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    StringWriter said = new StringWriter();
    try (Stream<Path> sources = Files.list(folder.resolve("src/org/example"));
        var files = compiler.getStandardFileManager(null, null, null)) {
      boolean isDone =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-proc:none", "--release", "17"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources.toList()))
              .call();
      assertThat(isDone).as(said.toString()).isTrue();
    }
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, ObjectMapper.class.getClassLoader());
  }

  private static final String EVENTS =
      """
      asyncapi: 2.6.0
      info: { title: Events, version: 1.0.0 }
      channels:
        orders:
          subscribe:
            message: { name: order-event, payload: { $ref: '#/components/schemas/OrderEvent' } }
        parcels:
          subscribe:
            message:
              oneOf:
                - name: parcel
                  payload: { type: object, properties: { address: { $ref: '#/components/schemas/Address' } } }
                - name: relocated
                  payload: { title: Moved, type: object, properties: { to: { oneOf: [ { type: 'null' }, { $ref: '#/components/schemas/Address' } ] } } }
      components:
        schemas:
          Address: { type: object, required: [city], properties: { city: { type: string } } }
          Base: { type: object, required: [kind], properties: { kind: { type: string } } }
          OrderEvent:
            discriminator: kind
            oneOf:
              - $ref: '#/components/schemas/OrderPlaced'
              - $ref: '#/components/schemas/OrderShipped'
          OrderPlaced:
            allOf:
              - $ref: '#/components/schemas/Base'
              - type: object
                properties:
                  state: { type: string, enum: [new, paid] }
                  lines: { type: array, items: { type: object, properties: { isbn: { type: string } } } }
          OrderShipped:
            allOf:
              - $ref: '#/components/schemas/Base'
              - type: object
                properties:
                  kind: { const: shipped }
                  shippedAt: { type: string, format: date-time }
                  address: { $ref: '#/components/schemas/Address' }
      """;
}
