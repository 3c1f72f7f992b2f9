package io.concordat.benchmarks;

import io.concordat.compare.Settlements;
import io.concordat.compare.Settlements.By;
import io.concordat.source.SpecException;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the questions about messages are settled for every pair of real documents, and why any stay
 * open. Nothing is timed.
 */
public final class RealSettlements {

  private static final String LINE = "%-30s %8s %8s %10s %11s %5s %10s%n";

  private final int[] sums = new int[By.values().length];
  private final Map<String, Integer> reasons = new TreeMap<>();
  private long mostSteps;

  private RealSettlements() {}

  private void count(RealPair pair) {
    try {
      Settlements settlements = pair.settle();
      Object[] cells = new Object[2 + sums.length];
      cells[0] = pair.name();
      for (By by : By.values()) {
        cells[1 + by.ordinal()] = settlements.count(by);
        sums[by.ordinal()] += settlements.count(by);
      }
      cells[1 + sums.length] = settlements.mostSteps();
      System.out.printf(LINE, cells);
      settlements.reasons().forEach((why, count) -> reasons.merge(why, count, Integer::sum));
      mostSteps = Math.max(mostSteps, settlements.mostSteps());
    } catch (SpecException e) {
      System.out.printf("%-30s refused%n", pair.name());
    }
  }

  private void report() {
    int changed = 0;
    for (By by : By.values()) {
      changed += by == By.TEXT ? 0 : sums[by.ordinal()];
    }
    System.out.printf(LINE, "all", sums[0], sums[1], sums[2], sums[3], sums[4], mostSteps);
    System.out.printf(
        "open: %.2f %% of the questions about changed messages%n",
        100.0 * sums[By.NOTHING.ordinal()] / changed);
    reasons.forEach((why, count) -> System.out.printf("%6d  %s%n", count, why));
  }

  /** Prints the table. */
  public static void main(String[] arguments) {
    RealSettlements all = new RealSettlements();
    System.out.printf(
        LINE,
        "questions settled by",
        "text",
        "content",
        "structure",
        "refutation",
        "open",
        "steps");
    RealPair.all().stream()
        .filter(pair -> pair.name().matches(System.getProperty("names", ".*")))
        .forEach(all::count);
    all.report();
  }
}
