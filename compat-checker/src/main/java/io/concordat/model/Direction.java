package io.concordat.model;

import java.util.List;
import java.util.Locale;

/** Which way a message goes; it decides which properties are part of it. */
public enum Direction {
  /** To the provider of an operation: properties that are {@code readOnly} are not part of it. */
  REQUEST,
  /** From the provider of an operation: {@code writeOnly} ones are not. */
  RESPONSE,
  /**
   * To the application that a document describes, over a channel: all properties are part of it.
   */
  RECEIVED,
  /** From the application, over a channel: all properties are part of it. */
  SENT,
  /** Not said: all properties are part of it. */
  MESSAGE;

  /** The ways of what is sent by HTTP. */
  public static final List<Direction> IN_HTTP = List.of(REQUEST, RESPONSE);

  /** The ways of what is sent over channels. */
  public static final List<Direction> IN_MESSAGING = List.of(RECEIVED, SENT);

  /** The ways of whatever a schema describes. */
  public static final List<Direction> OF_CONTENT = List.of(REQUEST, RESPONSE, RECEIVED, SENT);

  /** Whether the provider sends it, so that clients have to understand it. */
  public boolean isSentByProvider() {
    return this == RESPONSE || this == SENT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
