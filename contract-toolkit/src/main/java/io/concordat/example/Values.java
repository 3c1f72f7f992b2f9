package io.concordat.example;

import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.Verdict;
import java.util.Optional;

/** Makes up values of schemas, always valid. May be used by several threads. */
public final class Values {

  private static final long BUDGET = 200_000;

  private final SchemaValidator validator;
  private final Containment engine = new Containment(Reading.WRITTEN, BUDGET);

  public Values(SchemaValidator validator) {
    this.validator = validator;
  }

  /**
   * A value of the schema.
   *
   * @param seed equal seeds give equal values, whatever else was asked for
   */
  public Made<Json> make(Schema schema, long seed) {
    Optional<Json> witness = witness(schema);
    if (witness.isEmpty()) {
      return new Made.None<>("no value of the schema was found");
    }
    return validator.accepts(schema, witness.get()) == Verdict.VALID
        ? new Made.Found<>(witness.get(), Made.Source.WITNESS)
        : new Made.None<>("the only value that was found is not certain to be valid");
  }

  private synchronized Optional<Json> witness(Schema schema) {
    return engine.sample(schema);
  }
}
