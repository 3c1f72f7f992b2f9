package io.concordat.compare.containment;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A second opinion on witnesses, from a validator that does not share a line with the procedure
 * that found them. Its classes are loaded when there is a first witness, not before.
 */
final class IndependentValidator {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaRenderer renderer = new SchemaRenderer();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder
                  .schemas(
                      (Function<String, @Nullable String>)
                          uri -> SchemaRenderer.isUri(uri) ? uri : null)
                  .nodeReader(new Documents())
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          .losslessNarrowing(true)
                          .preloadSchema(false)
                          .regularExpressionFactory(
                              regex -> {
                                Pattern pattern = Pattern.compile(JavaRegex.of(regex));
                                return text -> pattern.matcher(text).find();
                              })
                          .build()));
  private final Map<Schema, com.networknt.schema.Schema> validators = new IdentityHashMap<>();

  /** Whether the value is valid; not known where a pattern or a number is too much for it. */
  Truth accepts(Schema schema, Json value) {
    try {
      return Truth.of(
          validators
              .computeIfAbsent(schema, s -> registry.getSchema(SchemaLocation.of(renderer.uri(s))))
              .validate(node(value))
              .isEmpty());
    } catch (SchemaException | JacksonException e) {
      return Truth.UNKNOWN;
    }
  }

  /** Whether it has been told all that the schemas assert; else its opinion is only that. */
  boolean isInformed() {
    return renderer.isComplete();
  }

  /**
   * Hands over documents as trees; what the registry takes for their text is their URI. Jackson's
   * mapper, which would read them, takes longer to load than a short check takes.
   */
  private final class Documents implements NodeReader {

    @Override
    public JsonNode readTree(String uri, InputFormat format) {
      return node(renderer.document(uri));
    }

    @Override
    public JsonNode readTree(InputStream uri, InputFormat format) {
      try (uri) {
        return readTree(new String(uri.readAllBytes(), StandardCharsets.UTF_8), format);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static JsonNode node(Json value) {
    if (value instanceof Json.Obj object) {
      ObjectNode node = NODES.objectNode();
      object.members().forEach((name, member) -> node.set(name, node(member)));
      return node;
    }
    if (value instanceof Json.Arr array) {
      ArrayNode node = NODES.arrayNode();
      array.elements().forEach(element -> node.add(node(element)));
      return node;
    }
    if (value instanceof Json.Str string) {
      return new Text(string.value());
    }
    if (value instanceof Json.Num number) {
      return node(number.value());
    }
    return value instanceof Json.Bool bool ? NODES.booleanNode(bool.value()) : NODES.nullNode();
  }

  /** Words itself, where Jackson would load a mapper to do it for a message that nobody reads. */
  private static final class Text extends StringNode {

    private static final long serialVersionUID = 1;

    Text(String value) {
      super(value);
    }

    @Override
    public String toString() {
      return asString();
    }
  }

  private static JsonNode node(BigDecimal number) {
    return number.scale() > 0
        ? NODES.numberNode(number)
        : NODES.numberNode(number.toBigIntegerExact());
  }
}
