package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an array, shortest first, item by item. Items beyond all positions that differ are
 * interchangeable, and one that nothing needs can be left out; that bounds the length.
 */
final class ArraySearch {

  private static final int MAX_LENGTH = 5_000;

  private final ArrayClause clause;
  private final Solver solver;
  private final int tail;
  private final long[] counted;
  private final List<Term> terms = new ArrayList<>();
  private final List<Json> values = new ArrayList<>();
  private int length;
  private int twin = -1;
  private int otherTwin = -1;
  private Outcome.@Nullable Unknown unknown;

  ArraySearch(ArrayClause clause, Solver solver) {
    this.clause = clause;
    this.solver = solver;
    this.tail = clause.tail();
    this.counted = new long[clause.counts().size()];
  }

  Outcome run() {
    long needed = tail + clause.needs().size() + (clause.isRepeating() ? 2 : 0);
    for (Fact.Counted count : clause.counts()) {
      needed = Math.min(Integer.MAX_VALUE, needed + count.min());
    }
    long longest = Math.min(clause.max(), Math.max(clause.min(), needed));
    for (long n = clause.min(); n <= longest; n++) {
      if (n > MAX_LENGTH) {
        return Outcome.unknown("minItems: longer than is practical");
      }
      length = (int) n;
      if (clause.isRepeating() ? findTwins() : findFrom(0, clause.needs())) {
        return new Outcome.Inhabited(new Json.Arr(values));
      }
    }
    return unknown != null ? unknown : Outcome.EMPTY;
  }

  private boolean findTwins() {
    int last = Math.min(length - 1, tail + 1);
    for (int i = 0; i < last; i++) {
      for (int j = i + 1; j <= last; j++) {
        twin = i;
        otherTwin = j;
        if (findFrom(0, clause.needs())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Finds the items from this position on. On success all values are there. */
  private boolean findFrom(int index, List<Fact.SomeItem> unmet) {
    solver.budget().spend();
    if (index == length) {
      return unmet.isEmpty() && areCountsMet() && areDistinct();
    }
    if (isBeyondHope(index, unmet)) {
      return false;
    }
    return choose(index, clause.at(index), unmet, 0, new ArrayList<>());
  }

  /** Whether so few items are left that some count cannot be reached any more. */
  private boolean isBeyondHope(int index, List<Fact.SomeItem> unmet) {
    for (Fact.SomeItem need : unmet) {
      if (need.to() < index) {
        return true;
      }
    }
    for (int i = 0; i < counted.length; i++) {
      if (clause.counts().get(i).min() - counted[i] > length - index) {
        return true;
      }
    }
    return false;
  }

  /** Decides for each unmet need whether this item meets it. */
  private boolean choose(
      int index,
      List<Literal> literals,
      List<Fact.SomeItem> unmet,
      int next,
      List<Fact.SomeItem> postponed) {
    if (next == unmet.size()) {
      return count(index, literals, postponed, 0);
    }
    Fact.SomeItem need = unmet.get(next);
    if (need.from() <= index && index <= need.to()) {
      List<Literal> more = new ArrayList<>(literals);
      more.add(need.literal());
      if (!solver.inhabited(new Term(more, clause.courtesy().at(index))).isEmpty()
          && choose(index, more, unmet, next + 1, postponed)) {
        return true;
      }
    }
    List<Fact.SomeItem> later = new ArrayList<>(postponed);
    later.add(need);
    return choose(index, literals, unmet, next + 1, later);
  }

  /** Decides for each count whether this item is one of those counted. */
  private boolean count(int index, List<Literal> literals, List<Fact.SomeItem> unmet, int next) {
    if (next == counted.length) {
      return put(index, literals, unmet);
    }
    Fact.Counted count = clause.counts().get(next);
    boolean isWanted = counted[next] < count.min();
    for (boolean isCounted : new boolean[] {isWanted, !isWanted}) {
      boolean isBounded = count.max() != Fact.UNBOUNDED;
      if (isCounted && (isBounded ? counted[next] >= count.max() : !isWanted)) {
        continue;
      }
      List<Literal> more = new ArrayList<>(literals);
      if (isCounted || isBounded) {
        more.add(isCounted ? count.literal() : count.literal().negated());
      }
      counted[next] += isCounted ? 1 : 0;
      boolean isFound = count(index, more, unmet, next + 1);
      if (isFound) {
        return true;
      }
      counted[next] -= isCounted ? 1 : 0;
    }
    return false;
  }

  private boolean put(int index, List<Literal> literals, List<Fact.SomeItem> unmet) {
    List<Literal> all = literals;
    if (index == otherTwin) {
      all = new ArrayList<>(literals);
      all.addAll(terms.get(twin).literals());
    }
    Term term = new Term(all, clause.courtesy().at(index));
    Outcome outcome = solver.inhabited(term);
    if (outcome instanceof Outcome.Unknown u) {
      unknown = u;
    }
    if (!(outcome instanceof Outcome.Inhabited inhabited)) {
      return false;
    }
    if (index == otherTwin) {
      values.set(twin, inhabited.value());
    }
    terms.add(term);
    values.add(inhabited.value());
    if (canRepeat(index, unmet) && fill(inhabited.value())) {
      return true;
    }
    if (findFrom(index + 1, unmet)) {
      return true;
    }
    terms.remove(index);
    values.remove(index);
    return false;
  }

  /** Whether all that follows may be as this item is, without a search. */
  private boolean canRepeat(int index, List<Fact.SomeItem> unmet) {
    return index >= Math.max(tail, otherTwin)
        && index < length - 1
        && unmet.isEmpty()
        && !clause.isDistinct()
        && counted.length == 0;
  }

  private boolean fill(Json value) {
    while (values.size() < length) {
      values.add(value);
    }
    return true;
  }

  private boolean areCountsMet() {
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] < clause.counts().get(i).min()) {
        return false;
      }
    }
    return true;
  }

  private boolean areDistinct() {
    if (!clause.isDistinct()) {
      return true;
    }
    Distinctness distinctness = new Distinctness(terms, values, solver);
    Optional<List<Json>> distinct = distinctness.find();
    distinct.ifPresent(
        found -> {
          values.clear();
          values.addAll(found);
        });
    if (distinct.isEmpty() && !distinctness.isCertain()) {
      unknown = new Outcome.Unknown("uniqueItems", Optional.empty());
    }
    return distinct.isPresent();
  }
}
