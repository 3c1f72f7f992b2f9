package io.concordat.bookshop.orders;

/**
 * Major versions of a contract.
 *
 * @param hasFirst 1.x
 * @param hasSecond 2.x
 */
public record Versions(boolean hasFirst, boolean hasSecond) {

  /**
   * @param text {@code 1.x}, {@code 2.x} or {@code both}
   * @throws IllegalArgumentException for any other
   */
  public static Versions of(String text) {
    return switch (text) {
      case "1.x" -> new Versions(true, false);
      case "2.x" -> new Versions(false, true);
      case "both" -> new Versions(true, true);
      default ->
          throw new IllegalArgumentException("\"" + text + "\" is none of 1.x, 2.x and both");
    };
  }
}
