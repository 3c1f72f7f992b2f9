package io.concordat.report;

/**
 * How text for a person looks.
 *
 * @param isColoured whether the terminal shows colours
 * @param isVerbose whether nothing is shortened
 * @param rest where the reader finds what is left out, such as {@code --verbose shows them}
 */
public record TextStyle(boolean isColoured, boolean isVerbose, String rest) {

  /** Short and without colours. */
  public static final TextStyle PLAIN = new TextStyle(false, false);

  /** As the command line has it. */
  public TextStyle(boolean isColoured, boolean isVerbose) {
    this(isColoured, isVerbose, "--verbose shows them");
  }
}
