package io.concordat.judge;

/** What must stay compatible. */
public enum Level {
  /** What goes over the wire. */
  WIRE,
  /** The code that is generated from the specification, too: names and types that it shows. */
  SOURCE
}
