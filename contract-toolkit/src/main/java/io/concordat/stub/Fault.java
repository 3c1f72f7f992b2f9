package io.concordat.stub;

import io.concordat.stub.http.Answer;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes wrong on the way to an answer.
 *
 * <p>As text, in the configuration of a stub and in the {@code Concordat-Fault} field of a request:
 * {@code delay=200}, {@code delay=200-500} (milliseconds, evenly spread), {@code status=503},
 * {@code reset} (the connection is torn down), {@code rate=0.1} (how many of the requests it
 * strikes), separated by commas.
 *
 * @param leastDelay in milliseconds
 * @param mostDelay in milliseconds
 * @param status sent in place of the right one
 * @param isReset whether there is no answer but a connection reset
 * @param rate from 0, never, to 1, always
 */
public record Fault(
    long leastDelay, long mostDelay, OptionalInt status, boolean isReset, double rate) {

  /** All is well. */
  public static final Fault NONE = new Fault(0, 0, OptionalInt.empty(), false, 1);

  private static final Pattern DELAY = Pattern.compile("([0-9]{1,7})(?:-([0-9]{1,7}))?");

  public Fault {
    Objects.requireNonNull(status);
    if (leastDelay < 0 || mostDelay < leastDelay || mostDelay > Answer.MOST_DELAY) {
      throw new IllegalArgumentException(
          "a delay of %d-%d is not between 0 and %d milliseconds"
              .formatted(leastDelay, mostDelay, Answer.MOST_DELAY));
    }
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("a rate of " + rate + " is not between 0 and 1");
    }
    status.ifPresent(
        code -> {
          if (code < 200 || code > 599) {
            throw new IllegalArgumentException("a status of " + code + " ends no request");
          }
        });
  }

  /**
   * Reads the text of a fault.
   *
   * @throws IllegalArgumentException when it is none; the message says what is wrong
   */
  public static Fault parse(String text) {
    Fault fault = NONE;
    for (String part : text.split("[,;]")) {
      String[] pair = part.strip().split("\\s*=\\s*", 2);
      fault = fault.with(pair[0].toLowerCase(Locale.ROOT), pair.length < 2 ? "" : pair[1]);
    }
    return fault;
  }

  private Fault with(String name, String value) {
    switch (name) {
      case "delay":
        Matcher range = DELAY.matcher(value);
        if (range.matches()) {
          long least = Long.parseLong(range.group(1));
          long most = range.group(2) == null ? least : Long.parseLong(range.group(2));
          return new Fault(least, most, status, isReset, rate);
        }
        break;
      case "status":
        if (value.matches("[0-9]{3}")) {
          return new Fault(
              leastDelay, mostDelay, OptionalInt.of(Integer.parseInt(value)), isReset, rate);
        }
        break;
      case "reset":
        if (value.isEmpty() || value.equals("true")) {
          return new Fault(leastDelay, mostDelay, status, true, rate);
        }
        break;
      case "rate":
        if (value.matches("[0-9]*\\.?[0-9]+")) {
          return new Fault(leastDelay, mostDelay, status, isReset, Double.parseDouble(value));
        }
        break;
      default:
    }
    String said = value.isEmpty() ? name : name + "=" + value;
    throw new IllegalArgumentException(
        "\""
            + said
            + "\" is no fault; known are delay=MS, delay=MS-MS, status=CODE, reset and rate=0.1");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (mostDelay > 0) {
      text.append(", delay=").append(leastDelay);
      text.append(mostDelay > leastDelay ? "-" + mostDelay : "");
    }
    status.ifPresent(code -> text.append(", status=").append(code));
    text.append(isReset ? ", reset" : "").append(rate < 1 ? ", rate=" + rate : "");
    return text.length() == 0 ? "none" : text.substring(2);
  }
}
