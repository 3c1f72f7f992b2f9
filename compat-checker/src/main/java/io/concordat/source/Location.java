package io.concordat.source;

/**
 * Where something stands in a document that a person can open.
 *
 * @param file the document as the user named it, relative to where it was looked for
 * @param line from 1
 * @param column from 1, counted in characters
 * @param pointer JSON Pointer (RFC 6901) of the value inside its document; empty for the whole
 */
public record Location(String file, int line, int column, String pointer) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
