package io.concordat.source;

/**
 * Something that is wrong with a document, told so that it can be repaired.
 *
 * @param severity whether the document can still be understood
 * @param location where
 * @param what what is wrong
 * @param repair what to do about it
 */
public record Problem(Severity severity, Location location, String what, String repair) {

  /** What a problem means for the reading of its document. */
  public enum Severity {
    /** The document cannot be judged. */
    ERROR,
    /** The rest of the document is judged; this part is left out or read generously. */
    WARNING,
    /** Nothing is wrong, but part of the document is outside what is understood. */
    NOTE
  }

  public static Problem error(Location location, String what, String repair) {
    return new Problem(Severity.ERROR, location, what, repair);
  }

  public static Problem warning(Location location, String what, String repair) {
    return new Problem(Severity.WARNING, location, what, repair);
  }

  public static Problem note(Location location, String what, String repair) {
    return new Problem(Severity.NOTE, location, what, repair);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return location + ": " + what + " — " + repair;
  }
}
