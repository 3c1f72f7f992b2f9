package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How it was settled, by number, whether what one version sends in a message is understood by the
 * other. A message is asked about in both directions.
 */
public final class Settlements {

  /** What an answer took, the cheapest first. */
  public enum By {
    /** Both versions say the same to the letter. */
    TEXT,
    /** They say the same, through references, in another order or with other annotations. */
    CONTENT,
    /** Part by part, without ever having to choose between alternatives. */
    STRUCTURE,
    /** Case by case. */
    REFUTATION,
    /** Not at all. */
    NOTHING
  }

  private final Map<By, Integer> counts = new EnumMap<>(By.class);
  private final Map<String, Integer> reasons = new TreeMap<>();
  private long mostSteps;

  void noteSameText() {
    add(By.TEXT);
    add(By.TEXT);
  }

  void note(Answer answer, Containment.Effort effort) {
    mostSteps = Math.max(mostSteps, effort.steps());
    if (answer instanceof Answer.Unknown unknown) {
      add(By.NOTHING);
      reasons.merge(unknown.reason(), 1, Integer::sum);
    } else if (effort.isSameContent()) {
      add(By.CONTENT);
    } else {
      add(effort.isByCases() ? By.REFUTATION : By.STRUCTURE);
    }
  }

  private void add(By by) {
    counts.merge(by, 1, Integer::sum);
  }

  /** How many questions were settled so. */
  public int count(By by) {
    return counts.getOrDefault(by, 0);
  }

  /** Why questions stayed open, with how many did. */
  public Map<String, Integer> reasons() {
    return Collections.unmodifiableMap(reasons);
  }

  /** What the most expensive question cost, in steps of the budget. */
  public long mostSteps() {
    return mostSteps;
  }
}
