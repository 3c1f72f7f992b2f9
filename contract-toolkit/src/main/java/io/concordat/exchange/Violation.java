package io.concordat.exchange;

import io.concordat.source.Location;
import java.util.Optional;

/**
 * Something in an HTTP message that its specification forbids.
 *
 * @param place the part of the message
 * @param pointer JSON Pointer (RFC 6901) into the value of that part; empty for the whole
 * @param message what is wrong, in words that go on from the place
 * @param spec where the specification says so; empty when it is HTTP that forbids it
 */
public record Violation(
    Kind kind, Place place, String pointer, String message, Optional<Location> spec) {

  /** What it is about, worst first: a server answers what is first in this order. */
  public enum Kind {
    NO_SUCH_PATH(404),
    NO_SUCH_METHOD(405),
    UNAUTHORIZED(401),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(400),
    NOT_ACCEPTABLE(406);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The status of an answer to a request that has this violation. */
    public int status() {
      return status;
    }
  }

  static Violation invalid(Place place, String message, Location spec) {
    return new Violation(Kind.INVALID, place, "", message, Optional.of(spec));
  }

  @Override
  public String toString() {
    return place
        + (pointer.isEmpty() ? "" : " " + pointer)
        + ": "
        + message
        + spec.map(location -> " (" + location + ")").orElse("");
  }
}
