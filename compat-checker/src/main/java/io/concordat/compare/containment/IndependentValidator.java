package io.concordat.compare.containment;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
                          uri -> SchemaRenderer.isUri(uri) ? renderer.document(uri).text() : null)
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

  /** Whether the value is valid. */
  boolean accepts(Schema schema, Json value) {
    return validators
        .computeIfAbsent(schema, s -> registry.getSchema(SchemaLocation.of(renderer.uri(s))))
        .validate(node(value))
        .isEmpty();
  }

  /** Whether it has been told all that the schemas assert; else its opinion is only that. */
  boolean isInformed() {
    return renderer.isComplete();
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
      return NODES.stringNode(string.value());
    }
    if (value instanceof Json.Num number) {
      return node(number.value());
    }
    return value instanceof Json.Bool bool ? NODES.booleanNode(bool.value()) : NODES.nullNode();
  }

  private static JsonNode node(BigDecimal number) {
    return number.scale() > 0
        ? NODES.numberNode(number)
        : NODES.numberNode(number.toBigIntegerExact());
  }
}
