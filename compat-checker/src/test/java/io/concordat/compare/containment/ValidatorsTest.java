package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import io.concordat.model.Dialect;
import io.concordat.source.Json;
import io.concordat.validation.JavaRegex;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own reading of a value is that of a validator that we did not write. */
final class ValidatorsTest {

  private static final Map<Dialect, SpecificationVersion> VERSIONS =
      Map.of(
          Dialect.DRAFT_04, SpecificationVersion.DRAFT_4,
          Dialect.DRAFT_06, SpecificationVersion.DRAFT_6,
          Dialect.DRAFT_07, SpecificationVersion.DRAFT_7,
          Dialect.DRAFT_2019_09, SpecificationVersion.DRAFT_2019_09,
          Dialect.DRAFT_2020_12, SpecificationVersion.DRAFT_2020_12);
  private static final NodeReader EXACT = new ExactReader();

  /** Formats are their own matter; and beside "integer" the other takes every number for one. */
  private static final Pattern DIFFERS = Pattern.compile("\"format\"|\"integer\", \"number\"");

  @Test
  void they_agree_on_schemas_that_were_written_anew_for_the_other() {
    for (int i = 0; i < 2_000; i++) {
      Trial trial = new Trial(10_000_000L + i);
      Evaluator evaluator = new Evaluator(new Languages(new Budget(Long.MAX_VALUE)));
      IndependentValidator other = new IndependentValidator();
      for (Json value : trial.valuesOf(20)) {
        Truth own = evaluator.evaluate(trial.a(), value);
        Truth theirs = other.accepts(trial.a(), value);
        if (own != Truth.UNKNOWN && theirs != Truth.UNKNOWN && other.isInformed()) {
          assertThat(theirs).as(trial + " and " + value.text()).isEqualTo(own);
        }
      }
    }
  }

  @Test
  void they_agree_on_schemas_in_their_own_dialect() {
    for (int i = 0; i < 4_000; i++) {
      Trial trial = new Trial(20_000_000L + i);
      SpecificationVersion version = VERSIONS.get(trial.dialect());

      if (version != null && !DIFFERS.matcher(trial.text()).find()) {
        agree(trial, version);
      }
    }
  }

  private static void agree(Trial trial, SpecificationVersion version) {
    com.networknt.schema.Schema theirs = theirs(trial, version);
    Evaluator evaluator = new Evaluator(new Languages(new Budget(Long.MAX_VALUE)));
    for (Json value : trial.valuesOf(20)) {
      Truth own = evaluator.evaluate(trial.a(), value);
      Optional<Boolean> isAccepted = accepts(theirs, value);
      if (own != Truth.UNKNOWN && isAccepted.isPresent()) {
        assertThat(Truth.of(isAccepted.get())).as(trial + " and " + value.text()).isEqualTo(own);
      }
    }
  }

  private static Optional<Boolean> accepts(com.networknt.schema.Schema schema, Json value) {
    try {
      return Optional.of(schema.validate(EXACT.readTree(value.text(), InputFormat.JSON)).isEmpty());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static com.networknt.schema.Schema theirs(Trial trial, SpecificationVersion version) {
    String uri =
        trial.text().contains("https://concordat.test/root")
            ? "https://concordat.test/root"
            : "https://concordat.test/document";
    return SchemaRegistry.withDefaultDialect(
            version,
            builder ->
                builder
                    .nodeReader(EXACT)
                    .schemas(Map.of(uri, trial.text()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .losslessNarrowing(true)
                            .regularExpressionFactory(
                                regex -> {
                                  Pattern pattern = Pattern.compile(JavaRegex.of(regex));
                                  return text -> pattern.matcher(text).find();
                                })
                            .build()))
        .getSchema(SchemaLocation.of(uri + "#/" + trial.definitions() + "/A"));
  }

  /** Reads numbers as they are written, where the other would take 1e400 for infinity. */
  private static final class ExactReader implements NodeReader {

    private final JsonMapper mapper =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Override
    public JsonNode readTree(String text, InputFormat format) {
      return mapper.readTree(text);
    }

    @Override
    public JsonNode readTree(InputStream text, InputFormat format) {
      return mapper.readTree(text);
    }
  }
}
