package io.concordat.validation;

import io.concordat.source.Location;
import java.util.Optional;

/**
 * One condition of a schema that a value does not meet.
 *
 * @param pointer JSON Pointer (RFC 6901) into the value; empty for the whole
 * @param keyword of JSON Schema 2020-12 that says the condition
 * @param message what is wrong there
 * @param location where the document says so; empty for a schema that stands in no document
 */
public record SchemaViolation(
    String pointer, String keyword, String message, Optional<Location> location) {}
