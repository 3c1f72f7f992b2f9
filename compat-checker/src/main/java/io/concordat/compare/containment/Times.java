package io.concordat.compare.containment;

/** Times of day as RFC 3339 writes them. */
final class Times {

  private static final int DAY = 24 * 60;
  private static final int LAST_MINUTE = DAY - 1;

  private Times() {}

  /** Whether a time in its right shape, with second 60, is in the last minute of a day of UTC. */
  static Truth isLeapSecond(String time) {
    int minute = minutes(time, 0);
    char zone = time.charAt(time.length() - 1);
    if (zone != 'Z' && zone != 'z') {
      int at = time.length() - 6;
      int offset = minutes(time, at + 1);
      minute += time.charAt(at) == '-' ? offset : -offset;
    }
    return Truth.of(Math.floorMod(minute, DAY) == LAST_MINUTE);
  }

  private static int minutes(String time, int at) {
    return Integer.parseInt(time.substring(at, at + 2)) * 60
        + Integer.parseInt(time.substring(at + 3, at + 5));
  }
}
