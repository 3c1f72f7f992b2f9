package io.concordat.validation;

import com.networknt.schema.Error;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Validates values by a library that does not share a line with the containment engine. A schema is
 * prepared when a value first reaches it. May be used by several threads.
 */
public final class SchemaValidator {

  /** Violations of one value that are told. */
  private static final int MOST = 100;

  private final SchemaRenderer renderer = new SchemaRenderer();
  private final ThreadLocal<BoundedText.Looks> looks =
      ThreadLocal.withInitial(BoundedText.Looks::new);
  private final SchemaPlaces places = new SchemaPlaces(renderer);
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
                                return text -> BoundedText.matches(pattern, text, looks.get());
                              })
                          .build()));
  private final Map<Schema, com.networknt.schema.Schema> validators = new ConcurrentHashMap<>();

  /**
   * Whether the value is valid.
   *
   * @throws StackOverflowError when the schema needs itself for the same value
   */
  public Verdict accepts(Schema schema, Json value) {
    try {
      looks.get().renew();
      return validator(schema).validate(JsonTrees.of(value)).isEmpty()
          ? Verdict.VALID
          : Verdict.INVALID;
    } catch (SchemaException | JacksonException | BoundedText.Exhausted e) {
      return Verdict.UNDECIDED;
    }
  }

  /**
   * Each condition that the value does not meet; none for a valid value. That it cannot be decided
   * is one, too.
   */
  public List<SchemaViolation> violations(Schema schema, Json value) {
    try {
      looks.get().renew();
      List<Error> errors =
          validator(schema)
              .validate(
                  JsonTrees.of(value),
                  context -> context.executionConfig(config -> config.locale(Locale.ROOT)));
      return errors.isEmpty()
          ? List.of()
          : told(schema, Explanation.of(errors.stream().map(Fault::of).toList()));
    } catch (SchemaException | JacksonException | BoundedText.Exhausted e) {
      return List.of(undecided(schema, String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      return List.of(undecided(schema, "a schema that needs itself for the same value"));
    }
  }

  /** Whether it has been told all that the schemas assert; else its opinion is only that. */
  public boolean isInformed() {
    return renderer.isComplete();
  }

  private com.networknt.schema.Schema validator(Schema schema) {
    com.networknt.schema.Schema known = validators.get(schema);
    if (known == null) {
      known = registry.getSchema(SchemaLocation.of(renderer.uri(schema)));
      validators.put(schema, known);
    }
    return known;
  }

  private static SchemaViolation undecided(Schema schema, String why) {
    return new SchemaViolation("", "", "cannot be validated: " + why, schema.location());
  }

  private List<SchemaViolation> told(Schema schema, List<Fault> faults) {
    List<SchemaViolation> told = new ArrayList<>();
    for (Fault fault : faults.subList(0, Math.min(MOST, faults.size()))) {
      told.add(violation(schema, fault));
    }
    if (faults.size() > MOST) {
      told.add(
          new SchemaViolation(
              "", "", "and " + (faults.size() - MOST) + " more violations", schema.location()));
    }
    return told;
  }

  private SchemaViolation violation(Schema schema, Fault fault) {
    return new SchemaViolation(
        fault.pointer(),
        fault.keyword(),
        fault.words().get(),
        places.location(renderer.uri(schema), fault.evaluation()));
  }

  /**
   * Hands over documents as trees; what the registry takes for their text is their URI. Jackson's
   * mapper, which would read them, takes longer to load than a short check takes.
   */
  private final class Documents implements NodeReader {

    @Override
    public JsonNode readTree(String uri, InputFormat format) {
      return JsonTrees.of(renderer.document(uri));
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
}
