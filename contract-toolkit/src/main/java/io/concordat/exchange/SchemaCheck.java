package io.concordat.exchange;

import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.SchemaViolation;
import java.util.List;

/** Values held against schemas, said as violations of a message. */
final class SchemaCheck {

  private final SchemaValidator validator;

  SchemaCheck(SchemaValidator validator) {
    this.validator = validator;
  }

  void check(Place place, Schema schema, Json value, List<Violation> violations) {
    for (SchemaViolation found : validator.violations(schema, value)) {
      violations.add(
          new Violation(
              Violation.Kind.INVALID, place, found.pointer(), found.message(), found.location()));
    }
  }

  /** Holds a decoded parameter against its schema. */
  void check(Parameter parameter, Json value, List<Violation> violations) {
    boolean isEmpty = parameter.allowsEmptyValue() && value.equals(Json.of(""));
    if (!isEmpty) {
      parameter
          .valueSchema()
          .ifPresent(schema -> check(Place.of(parameter), schema, value, violations));
    }
  }
}
