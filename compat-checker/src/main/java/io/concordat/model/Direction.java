package io.concordat.model;

import java.util.Locale;

/** Which way a message goes; it decides which properties are part of it. */
public enum Direction {
  /** To the provider of an operation: properties that are {@code readOnly} are not part of it. */
  REQUEST,
  /** From the provider of an operation: {@code writeOnly} ones are not. */
  RESPONSE,
  /** Neither: all properties are part of it. */
  MESSAGE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
