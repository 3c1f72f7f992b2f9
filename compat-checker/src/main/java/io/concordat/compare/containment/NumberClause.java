package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number: an interval, what it is a multiple of and what not, and what it differs from. */
final class NumberClause implements Clause {

  private static final int MAX_CANDIDATES = 20_000;

  private @Nullable BigDecimal low;
  private boolean isAboveLow;
  private @Nullable BigDecimal high;
  private boolean isBelowHigh;
  private @Nullable BigDecimal step;
  private boolean isTooFine;
  private List<BigDecimal> notMultiples = new ArrayList<>();
  private Set<BigDecimal> excluded = new HashSet<>();

  @Override
  public boolean add(Fact fact) {
    if (fact instanceof Fact.AtLeast least) {
      raise(least.bound(), least.isExclusive());
    } else if (fact instanceof Fact.AtMost most) {
      lower(most.bound(), most.isExclusive());
    } else if (fact instanceof Fact.Multiple multiple) {
      addMultiple(multiple.of(), multiple.holds());
    } else if (fact instanceof Fact.Among among) {
      among.values().forEach(value -> excluded.add(((Json.Num) value).value()));
    } else {
      throw new IllegalStateException("not about numbers: " + fact);
    }
    return !isIntervalEmpty();
  }

  private void raise(BigDecimal bound, boolean isExclusive) {
    int order = low == null ? 1 : bound.compareTo(low);
    if (order > 0) {
      low = bound;
      isAboveLow = isExclusive;
    } else if (order == 0) {
      isAboveLow |= isExclusive;
    }
  }

  private void lower(BigDecimal bound, boolean isExclusive) {
    int order = high == null ? -1 : bound.compareTo(high);
    if (order < 0) {
      high = bound;
      isBelowHigh = isExclusive;
    } else if (order == 0) {
      isBelowHigh |= isExclusive;
    }
  }

  private void addMultiple(BigDecimal divisor, boolean holds) {
    if (!holds) {
      notMultiples.add(divisor);
    } else if (step == null) {
      step = divisor;
    } else {
      Optional<BigDecimal> common = Multiples.leastCommon(step, divisor);
      isTooFine |= common.isEmpty();
      step = common.orElse(step);
    }
  }

  private boolean isIntervalEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (isAboveLow || isBelowHigh));
  }

  @Override
  public Clause copy() {
    NumberClause copy = new NumberClause();
    copy.low = low;
    copy.isAboveLow = isAboveLow;
    copy.high = high;
    copy.isBelowHigh = isBelowHigh;
    copy.step = step;
    copy.isTooFine = isTooFine;
    copy.notMultiples = new ArrayList<>(notMultiples);
    copy.excluded = new HashSet<>(excluded);
    return copy;
  }

  @Override
  public Outcome solve(Solver solver) {
    if (isTooFine
        || isHuge(low)
        || isHuge(high)
        || isHuge(step)
        || notMultiples.stream().anyMatch(Multiples::isHuge)) {
      return Outcome.unknown("a number with too many digits");
    }
    for (BigDecimal divisor : notMultiples) {
      // Whatever is a multiple of the step would be one of the divisor.
      if (step != null && step.remainder(divisor).signum() == 0) {
        return Outcome.EMPTY;
      }
    }
    return step != null ? solveMultiples(step, solver) : solveDense();
  }

  private static boolean isHuge(@Nullable BigDecimal number) {
    return number != null && Multiples.isHuge(number);
  }

  private boolean isIn(BigDecimal value) {
    return (low == null || value.compareTo(low) >= (isAboveLow ? 1 : 0))
        && (high == null || value.compareTo(high) <= (isBelowHigh ? -1 : 0))
        && !excluded.contains(new Json.Num(value).value())
        && notMultiples.stream().noneMatch(d -> value.remainder(d).signum() == 0);
  }

  /** Multiples of the step, from the bound that there is, away from it. */
  private Outcome solveMultiples(BigDecimal unit, Solver solver) {
    BigInteger first = low == null ? null : quotient(low, unit);
    BigInteger last = high == null ? null : quotient(high, unit);
    BigInteger from = BigInteger.ZERO;
    if (first != null && first.signum() > 0) {
      from = first;
    } else if (last != null && last.signum() < 0) {
      from = last;
    }
    for (int i = 0; i < MAX_CANDIDATES; i++) {
      solver.budget().spend();
      BigInteger offset = BigInteger.valueOf(i);
      BigInteger up = from.add(offset);
      BigInteger down = from.subtract(offset);
      boolean isUpIn = last == null || up.compareTo(last) <= 0;
      boolean isDownIn = first == null || down.compareTo(first) >= 0;
      if (isUpIn && isIn(new BigDecimal(up).multiply(unit))) {
        return new Outcome.Inhabited(new Json.Num(new BigDecimal(up).multiply(unit)));
      }
      if (isDownIn && isIn(new BigDecimal(down).multiply(unit))) {
        return new Outcome.Inhabited(new Json.Num(new BigDecimal(down).multiply(unit)));
      }
      if (!isUpIn && !isDownIn) {
        return Outcome.EMPTY;
      }
    }
    return Outcome.unknown("multipleOf: too many candidates");
  }

  /** Rounded towards zero, which never leaves out a multiple that is in the interval. */
  private static BigInteger quotient(BigDecimal bound, BigDecimal unit) {
    return bound.divideToIntegralValue(unit).toBigInteger();
  }

  /** Any real number will do: whole ones near a bound first, then ever finer fractions. */
  private Outcome solveDense() {
    if (low != null && high != null && low.compareTo(high) == 0) {
      return isIn(low) ? new Outcome.Inhabited(new Json.Num(low)) : Outcome.EMPTY;
    }
    for (BigDecimal candidate : candidates()) {
      if (isIn(candidate)) {
        return new Outcome.Inhabited(new Json.Num(candidate));
      }
    }
    return Outcome.unknown("multipleOf: no number was found");
  }

  private List<BigDecimal> candidates() {
    List<BigDecimal> candidates = new ArrayList<>();
    BigDecimal near = low != null ? low : high != null ? high : BigDecimal.ZERO;
    BigDecimal sign = low == null && high != null ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    candidates.add(BigDecimal.ZERO);
    candidates.add(near);
    BigDecimal width = low != null && high != null ? high.subtract(low) : null;
    int fits = excluded.size() + notMultiples.size() + 3;
    for (int i = 1; i <= fits; i++) {
      candidates.add(
          near.setScale(0, RoundingMode.FLOOR).add(sign.multiply(BigDecimal.valueOf(i))));
    }
    // Finer and finer, off every divisor's grid: 1/2, 1/20 … 3/10, 7/100 of what there is.
    int finest = finestScale() + 3;
    for (int scale = 1; scale <= finest; scale++) {
      for (int k = 1; k <= 9 + fits; k++) {
        BigDecimal fraction = BigDecimal.valueOf(k).scaleByPowerOfTen(-scale);
        candidates.add(near.add(sign.multiply(fraction)));
        if (width != null && fraction.compareTo(BigDecimal.ONE) < 0) {
          candidates.add(near.add(width.multiply(fraction)));
        }
      }
    }
    return candidates;
  }

  private int finestScale() {
    int finest = 0;
    for (BigDecimal divisor : notMultiples) {
      finest = Math.max(finest, divisor.scale());
    }
    return Math.min(finest, 60);
  }
}
