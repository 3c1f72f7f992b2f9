package io.concordat.stub.message;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a message stub behaves.
 *
 * @param seed of what is made up: equal seeds make equal messages
 * @param parameters of channel addresses, by name; others stand for any value where the stub
 *     listens, and are chosen by it where it sends
 * @param interval after which all that the application sends is sent again; empty for only when
 *     asked
 */
public record MessageStubOptions(
    long seed, Map<String, String> parameters, Optional<Duration> interval) {

  /** Sends only when asked. */
  public static final MessageStubOptions DEFAULT =
      new MessageStubOptions(0, Map.of(), Optional.empty());

  public MessageStubOptions {
    parameters = Map.copyOf(parameters);
    if (interval.filter(i -> i.isZero() || i.isNegative()).isPresent()) {
      throw new MessageStubException("an interval must be longer than nothing");
    }
  }

  /**
   * Parameters as a person gives them.
   *
   * @param texts each {@code name=value}
   */
  public static Map<String, String> parameters(List<String> texts) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new MessageStubException("\"" + text + "\" is no parameter: write name=value");
      }
      parameters.put(text.substring(0, equals), text.substring(equals + 1));
    }
    return parameters;
  }

  public MessageStubOptions withSeed(long newSeed) {
    return new MessageStubOptions(newSeed, parameters, interval);
  }

  public MessageStubOptions withParameters(Map<String, String> values) {
    return new MessageStubOptions(seed, values, interval);
  }

  public MessageStubOptions withInterval(Duration between) {
    return new MessageStubOptions(seed, parameters, Optional.of(between));
  }

  /** An interval as a person gives it. */
  public MessageStubOptions withSeconds(double seconds) {
    return withInterval(Duration.ofMillis((long) (seconds * 1_000)));
  }
}
