package io.concordat.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Numbers and names that are not to be used again.
 *
 * @param ranges of numbers; in order, and joined where they meet, however they were written
 */
public record Reservation(List<Range> ranges, Set<String> names) {

  /** Numbers, both ends included. */
  public record Range(long first, long last) {

    @Override
    public String toString() {
      return first == last ? String.valueOf(first) : first + "-" + last;
    }
  }

  public Reservation {
    ranges = joined(ranges);
    names = Set.copyOf(names);
  }

  private static List<Range> joined(List<Range> written) {
    List<Range> joined = new ArrayList<>();
    for (Range next : written.stream().sorted(Comparator.comparing(Range::first)).toList()) {
      int end = joined.size() - 1;
      if (end >= 0 && next.first() <= joined.get(end).last() + 1) {
        Range before = joined.get(end);
        joined.set(end, new Range(before.first(), Math.max(before.last(), next.last())));
      } else if (next.first() <= next.last()) {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  public boolean hasNumber(int number) {
    int least = 0;
    int most = ranges.size() - 1;
    while (least <= most) {
      int middle = (least + most) >>> 1;
      Range range = ranges.get(middle);
      if (range.first() <= number && number <= range.last()) {
        return true;
      }
      if (range.first() > number) {
        most = middle - 1;
      } else {
        least = middle + 1;
      }
    }
    return false;
  }

  /** The numbers of this one that the other does not reserve. */
  public List<Range> without(Reservation other) {
    List<Range> left = new ArrayList<>();
    int at = 0;
    for (Range range : ranges) {
      long first = range.first();
      while (at < other.ranges.size() && other.ranges.get(at).last() < first) {
        at++;
      }
      for (int i = at;
          i < other.ranges.size() && other.ranges.get(i).first() <= range.last();
          i++) {
        if (first < other.ranges.get(i).first()) {
          left.add(new Range(first, other.ranges.get(i).first() - 1));
        }
        first = other.ranges.get(i).last() + 1;
      }
      if (first <= range.last()) {
        left.add(new Range(first, range.last()));
      }
    }
    return left;
  }
}
