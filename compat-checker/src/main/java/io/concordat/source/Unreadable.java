package io.concordat.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** A file that cannot be had, with what a person can do about it. */
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String repair;

  Unreadable(String what, String repair) {
    super(what);
    this.what = what;
    this.repair = repair;
  }

  /** The same as a problem of the place that asked for the file. */
  static Problem problem(Location location, IOException e) {
    if (e instanceof Unreadable unreadable) {
      return Problem.error(location, unreadable.what, unreadable.repair);
    }
    if (e instanceof AccessDeniedException) {
      return Problem.error(location, "may not be read by this user", "change its permissions");
    }
    return Problem.error(
        location,
        "cannot be read: " + e.getMessage(),
        "check that the file exists and may be read");
  }
}
