package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds for all schemas is tried on many; a failure names the trial and prints the documents
 * that show it. The property {@code laws.first} is the number of the first trial, {@code
 * laws.pairs} how many there are.
 */
final class LawsTest {

  @Test
  void the_laws_of_sets_hold_for_twenty_thousand_pairs() {
    hold(0, 20_000);
  }

  @Tag("full")
  @Test
  void the_laws_of_sets_hold_for_a_million_pairs() {
    hold(1_000_000, 1_000_000);
  }

  private static void hold(long usualFirst, int usualPairs) {
    long first = Long.getLong("laws.first", usualFirst);
    int pairs = Integer.getInteger("laws.pairs", usualPairs);
    LongAdder contained = new LongAdder();
    LongAdder escaping = new LongAdder();
    Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    LongStream.range(first, first + pairs)
        .parallel()
        .forEach(
            number -> {
              try {
                Answer answer = new Trial(number).run();
                contained.add(answer instanceof Answer.Contained ? 1 : 0);
                escaping.add(answer instanceof Answer.Escapes ? 1 : 0);
                new PoliteTrial(number).run();
              } catch (AssertionError e) {
                contradictions.add(String.valueOf(e.getMessage()));
              } catch (RuntimeException | StackOverflowError e) {
                contradictions.add("trial " + number + ": " + e + " at " + e.getStackTrace()[0]);
              }
            });
    long decided = contained.sum() + escaping.sum();
    System.out.printf(
        "laws: %d pairs from %d on: %d contained, %d escape, %.2f %% decided, %d contradictions%n",
        pairs,
        first,
        contained.sum(),
        escaping.sum(),
        100.0 * decided / pairs,
        contradictions.size());
    assertThat(contradictions.stream().limit(20)).isEmpty();
    assertThat((double) decided / pairs).as("share of decided pairs").isGreaterThan(0.9);
  }
}
