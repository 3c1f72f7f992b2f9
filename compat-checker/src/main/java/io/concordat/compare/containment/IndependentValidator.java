package io.concordat.compare.containment;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;

/**
 * A second opinion on witnesses, from a validator that does not share a line with the procedure
 * that found them. Its classes are loaded when there is a first witness, not before.
 */
final class IndependentValidator {

  private final SchemaValidator validator = new SchemaValidator();

  /** Whether the value is valid; not known where a pattern or a number is too much for it. */
  Truth accepts(Schema schema, Json value) {
    return switch (validator.accepts(schema, value)) {
      case VALID -> Truth.TRUE;
      case INVALID -> Truth.FALSE;
      case UNDECIDED -> Truth.UNKNOWN;
    };
  }

  /** Whether it has been told all that the schemas assert; else its opinion is only that. */
  boolean isInformed() {
    return validator.isInformed();
  }
}
