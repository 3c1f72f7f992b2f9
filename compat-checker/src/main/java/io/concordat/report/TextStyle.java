package io.concordat.report;

/**
 * How text for a person looks.
 *
 * @param isColoured whether the terminal shows colours
 * @param isVerbose whether nothing is shortened
 */
public record TextStyle(boolean isColoured, boolean isVerbose) {

  /** Short and without colours. */
  public static final TextStyle PLAIN = new TextStyle(false, false);
}
