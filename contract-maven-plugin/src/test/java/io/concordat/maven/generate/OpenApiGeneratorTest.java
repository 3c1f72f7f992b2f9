package io.concordat.maven.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenApiGeneratorTest {

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: { title: Bookshop, version: 1.10 }
      """;

  @TempDir private Path folder;

  @Test
  void the_same_specification_makes_the_same_files() throws IOException {
    String orders = Path.of("../api-specs/orders/2.0.0.yaml").toAbsolutePath().toString();
    Map<String, String> once = generate(orders, java("native"));
    assertThat(generate(orders, java("native"))).isEqualTo(once);
    assertThat(once).containsKeys("org/example/api/OrdersApi.java", "org/example/model/Order.java");
    assertThat(once.values()).noneMatch(text -> text.contains("date = \""));
  }

  @Test
  void options_reach_the_generator_by_its_own_names() throws IOException {
    Path spec = write("api.yaml", HEAD + PATHS);
    GeneratorOptions options =
        java("restclient")
            .with("modelNameSuffix", "Dto")
            .with("additionalProperties", Map.of("useJakartaEe", "true"))
            .with("globalProperties", Map.of("models", ""))
            .with("enumNameMappings", Map.of("paid", "SETTLED"));
    assertThat(generate(spec.toString(), options))
        .containsOnlyKeys("org/example/model/BookDto.java");
  }

  @Test
  void parts_in_other_files_are_read_and_count() throws IOException {
    Path spec =
        write(
            "api.yaml",
            HEAD + PATHS.replace("#/components/schemas/Book", "./parts/a book.yaml#/Book"));
    Path part =
        write("parts/a book.yaml", "Book: { type: object, properties: { no: { type: string } } }");
    assertThat(generate(spec.toString(), java("native")))
        .containsKey("org/example/model/Book.java");
    String before = hash(spec);
    Files.writeString(part, "# a comment\n" + Files.readString(part));
    assertThat(hash(spec)).isEqualTo(before);
    Files.writeString(part, Files.readString(part).replace("string", "integer"));
    assertThat(hash(spec)).isNotEqualTo(before);
  }

  @Test
  void generators_have_the_libraries_that_they_were_written_for() throws IOException {
    Path spec =
        write("api.yaml", HEAD + PATHS.replace("enum: [paid, open]", "pattern: '^[a-z]{3}$'"));
    GeneratorOptions python =
        GeneratorOptions.none()
            .with("generatorName", "python")
            .with(
                "globalProperties",
                Map.of("models", "", "modelDocs", "true", "modelTests", "true"));
    assertThat(generate(spec.toString(), python)).isNotEmpty();
    assertThatThrownBy(() -> generate(spec.toString(), python.with("generatorName", "jaba")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jaba");
  }

  @Test
  void parts_keep_their_names_in_every_version() throws IOException {
    write("parts/all.yaml", PARTS);
    write(
        "parts/item.yaml",
        "get: { operationId: readIt, tags: [books], responses: { '200': { $ref: 'all.yaml#/Found' } } }");
    for (String version : List.of("3.0.3", "3.1.0")) {
      Path spec = write("api.yaml", HEAD.replace("3.0.3", version) + REFERRING);
      Map<String, String> files = generate(spec.toString(), java("native"));
      assertThat(files)
          .containsKeys(
              "org/example/model/Book.java",
              "org/example/model/Book2.java",
              "org/example/model/Author.java")
          .doesNotContainKey("org/example/model/InlineObject.java");
      assertThat(files.get("org/example/api/BooksApi.java"))
          .contains("Book2 readIt(", "Integer page");
      assertThat(files.get("org/example/model/Author.java")).contains("List<Book2> books");
    }
  }

  private static final String REFERRING =
      """
      paths:
        /books:
          get:
            operationId: listBooks
            tags: [books]
            parameters: [ { $ref: 'parts/all.yaml#/Page' } ]
            responses: { '200': { description: All, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } }
        /it: { $ref: parts/item.yaml }
      components:
        schemas:
          Book: { type: object, properties: { a: { type: string } } }
      """;

  private static final String PARTS =
      """
      Page: { name: page, in: query, schema: { type: integer } }
      Found: { description: It, content: { application/json: { schema: { $ref: '#/Book' } } } }
      Book: { type: object, properties: { author: { $ref: '#/Author' }, own: { $ref: '../api.yaml#/components/schemas/Book' } } }
      Author: { type: object, properties: { books: { type: array, items: { $ref: 'all.yaml#/Book' } } } }
      """;

  @Test
  void nothing_is_fetched_whatever_the_specification_refers_to() throws IOException {
    List<String> fetched = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetched.add(exchange.getRequestURI().getPath());
          byte[] body = "type: object".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      Path hidden = write("hidden.yaml", HEAD + HIDDEN.replace("URL", url));
      generate(hidden.toString(), java("native").with("validateSpec", "false"));
      Path plain =
          write(
              "plain.yaml", HEAD + PATHS.replace("#/components/schemas/Book", url + "/book.yaml"));
      assertThatThrownBy(() -> generate(plain.toString(), java("native")))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining("plain.yaml:")
          .hasMessageContaining("the network is not used");
      Path mapped =
          write(
              "mapped.yaml",
              HEAD
                  + PATHS.replace(
                      "properties:",
                      "discriminator: { propertyName: a, mapping: { b: %s/b.yaml } }, properties:"
                          .formatted(url)));
      assertThatThrownBy(() -> generate(mapped.toString(), java("native")))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining("mapped.yaml:");
      Path file =
          write(
              "file.yaml",
              HEAD
                  + PATHS.replace(
                      "properties:",
                      "discriminator: { propertyName: a, mapping: { b: file:///etc/passwd } }, properties:"));
      assertThatThrownBy(() -> generate(file.toString(), java("native")))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining("only files, http and https are");
      assertThat(fetched).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_version_that_the_generator_is_silent_about_is_refused_with_its_place() throws IOException {
    Path spec = write("api.yaml", HEAD.replace("3.0.3", "3.2.0") + PATHS);
    assertThatThrownBy(() -> generate(spec.toString(), java("native")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("api.yaml:1:1: openapi-generator 7.25.0 does not read OpenAPI 3.2.0");
  }

  @Test
  void a_document_is_read_that_yaml_libraries_find_too_long() throws IOException {
    String more = ("# " + "x".repeat(1000) + "\n").repeat(4 << 10);
    Path spec = write("api.yaml", HEAD + PATHS + more);
    assertThat(generate(spec.toString(), java("native")))
        .containsKey("org/example/model/Book.java");
  }

  private static final String PATHS =
      """
      paths:
        /books:
          get:
            operationId: listBooks
            tags: [books]
            responses:
              '200':
                description: All.
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Book' }
      components:
        schemas:
          Book: { type: object, properties: { state: { type: string, enum: [paid, open] } } }
      """;

  /** References where values stand, which are nobody's business. */
  private static final String HIDDEN =
      """
      externalDocs: { url: URL/docs }
      paths:
        /books:
          post:
            operationId: addBook
            requestBody:
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/Book' }
                  example: { $ref: URL/example }
                  examples:
                    one: { value: { $ref: URL/value } }
                    two: { externalValue: URL/external }
            responses:
              '200':
                description: Added.
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Book' }
                    example: { $ref: URL/response }
                    examples:
                      one: { value: { inner: { $ref: 'URL/response-value.yaml#/a' } } }
                links:
                  next: { operationRef: 'URL/operation#/paths/~1books/post' }
            x-more: { $ref: URL/extension }
      components:
        examples:
          three: { value: { $ref: URL/component } }
        schemas:
          Book:
            type: object
            example: { $ref: URL/schema-example }
            default: { $ref: URL/default }
            discriminator: { propertyName: kind, mapping: { near: '#/components/schemas/Near' } }
            properties:
              kind: { type: string, enum: [far], default: { $ref: URL/property } }
              any: { enum: [ { $ref: URL/enum } ] }
          Near: { allOf: [ { $ref: '#/components/schemas/Book' } ] }
      """;

  private static GeneratorOptions java(String library) {
    return GeneratorOptions.none()
        .with("generatorName", "java")
        .with("library", library)
        .with("apiPackage", "org.example.api")
        .with("modelPackage", "org.example.model")
        .with("invokerPackage", "org.example");
  }

  private Map<String, String> generate(String spec, GeneratorOptions options) throws IOException {
    Path output = Files.createTempDirectory(folder, "out");
    Path work = Files.createTempDirectory(folder, "work");
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      new OpenApiGenerator(options, false).generate(Snapshot.of(sources.open(spec)), work, output);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(output.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private String hash(Path spec) {
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return Snapshot.of(sources.open(spec.toString())).hash();
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    return Files.writeString(file, text);
  }
}
