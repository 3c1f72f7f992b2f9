package io.concordat.compare;

import io.concordat.source.Json;

/**
 * A concrete message that one version may send and the other refuses or misreads.
 *
 * @param kind {@code request}, {@code response} or {@code message}
 * @param value the value in question: a body, or the value of a parameter or header
 * @param text the message as it looks on the wire, for a person to read
 * @param sender the version whose client or provider may send it
 * @param isMisread whether the other version takes it for something else instead of refusing it
 * @param isValidated whether an independent validator confirmed both sides
 */
public record Witness(
    String kind, Json value, String text, Version sender, boolean isMisread, boolean isValidated) {

  /** One that is refused. */
  public Witness(String kind, Json value, String text, Version sender, boolean isValidated) {
    this(kind, value, text, sender, false, isValidated);
  }

  /** The version that refuses or misreads it. */
  public Version refusedBy() {
    return sender.other();
  }
}
