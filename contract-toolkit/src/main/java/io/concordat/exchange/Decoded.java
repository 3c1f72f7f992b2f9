package io.concordat.exchange;

import io.concordat.source.Json;

/** What became of the text of a parameter. */
sealed interface Decoded {

  /** It is not there. */
  record Absent() implements Decoded {}

  /** It means this value. */
  record Value(Json value) implements Decoded {}

  /** It cannot be read. */
  record Broken(String why) implements Decoded {}

  Decoded ABSENT = new Absent();
}
