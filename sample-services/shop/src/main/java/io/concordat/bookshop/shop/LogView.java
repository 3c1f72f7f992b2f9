package io.concordat.bookshop.shop;

import java.io.PrintStream;

/** One view of the logs of all processes: each line says whose it is. */
final class LogView {

  private static final int WIDTH = 11;
  private static final int FIRST_COLOUR = 31;
  private static final int COLOURS = 6;

  private final PrintStream out;
  private final boolean isColoured;
  private final boolean isJson;

  LogView(PrintStream out, boolean isColoured, boolean isJson) {
    this.out = out;
    this.isColoured = isColoured;
    this.isJson = isJson;
  }

  /** A line of a service's own. JSON says itself whose it is. */
  void line(String service, String text) {
    out.println(isJson && text.startsWith("{") ? text : prefix(service) + text);
  }

  /** What the shop itself has to say. */
  void say(String text) {
    if (!isJson) {
      out.println(text);
    }
  }

  private String prefix(String service) {
    String padded = (service + " ".repeat(WIDTH)).substring(0, WIDTH);
    return isColoured
        ? "\u001b["
            + (FIRST_COLOUR + Math.floorMod(service.hashCode(), COLOURS))
            + "m"
            + padded
            + "\u001b[0m "
        : padded + " ";
  }
}
