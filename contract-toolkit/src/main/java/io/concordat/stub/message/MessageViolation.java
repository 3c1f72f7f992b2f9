package io.concordat.stub.message;

import io.concordat.source.Location;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in a message that its specification forbids.
 *
 * @param pointer JSON Pointer (RFC 6901) into the value of the part; empty for the whole
 * @param message what is wrong there
 * @param spec where the specification says so
 */
public record MessageViolation(Part part, String pointer, String message, Optional<Location> spec) {

  /** The parts of a message. */
  public enum Part {
    CONTENT_TYPE,
    PAYLOAD,
    HEADERS,
    KEY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String toString() {
    return part
        + (pointer.isEmpty() ? "" : " " + pointer)
        + ": "
        + message
        + spec.map(location -> " (" + location + ")").orElse("");
  }
}
