package io.concordat.source;

/**
 * Where something stands in a document that a person can open.
 *
 * @param file the document as the user named it, relative to where it was looked for
 * @param line from 1; 0 where the document as a whole is meant
 * @param column from 1, counted in characters; 0 where the document as a whole is meant
 * @param pointer JSON Pointer (RFC 6901) of the value inside its document; empty for the whole
 */
public record Location(String file, int line, int column, String pointer) {

  /** A document that has no lines to point at, because it cannot be opened. */
  public static Location of(String file) {
    return new Location(file, 0, 0, "");
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
