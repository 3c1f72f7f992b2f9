package io.concordat.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Guesses which of the names that exist was meant by one that does not. */
public final class Nearest {

  /** Longer names are not compared: the work grows with the square of the length. */
  private static final int LONGEST = 200;

  private Nearest() {}

  /** The names that are so near that they may have been meant, the nearest first. */
  public static List<String> to(String name, Collection<String> existing) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    int tolerated = Math.max(1, name.length() / 3);
    return existing.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= tolerated)
        .map(candidate -> new Guess(candidate, distance(name, candidate)))
        .filter(guess -> guess.distance <= tolerated)
        .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
        .limit(3)
        .map(Guess::name)
        .toList();
  }

  /** A question for the end of a message, with a space before it; empty when nothing is near. */
  public static String didYouMean(String name, Collection<String> existing) {
    List<String> near = to(name, existing);
    return near.isEmpty()
        ? ""
        : near.stream()
            .map(guess -> "\"" + guess + "\"")
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  /** Edits between two names, swapped neighbours being one; a difference in case is none. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        if (i > 1 && j > 1 && isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
      twoAbove = above;
      above = row;
    }
    return above[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private record Guess(String name, int distance) {}
}
