package io.concordat.model;

import java.util.List;
import java.util.Set;

/**
 * Numbers and names that are not to be used again.
 *
 * @param ranges of numbers
 */
public record Reservation(List<Range> ranges, Set<String> names) {

  /** Numbers, both ends included. */
  public record Range(long first, long last) {}

  public Reservation {
    ranges = List.copyOf(ranges);
    names = Set.copyOf(names);
  }

  public boolean hasNumber(int number) {
    return ranges.stream().anyMatch(r -> r.first() <= number && number <= r.last());
  }
}
