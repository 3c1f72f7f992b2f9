package io.concordat.example;

import io.concordat.exchange.Variant;
import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.source.Json;
import io.concordat.validation.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A number that looks real, moved to where its bounds allow it. */
final class NumberDraft {

  private static final int SCALE = 12;

  private final boolean isInteger;
  private Optional<BigDecimal> least = Optional.empty();
  private Optional<BigDecimal> most = Optional.empty();
  private Optional<BigDecimal> step = Optional.empty();
  private boolean isOpenBelow;
  private boolean isOpenAbove;

  private NumberDraft(Variant variant) {
    boolean isWhole = !variant.allows(JsonType.NUMBER);
    for (Assertion assertion : variant.assertions()) {
      if (assertion instanceof Assertion.Minimum minimum) {
        atLeast(minimum.value(), minimum.isExclusive());
      } else if (assertion instanceof Assertion.Maximum maximum) {
        atMost(maximum.value(), maximum.isExclusive());
      } else if (assertion instanceof Assertion.MultipleOf multiple) {
        step = Optional.of(step.orElse(BigDecimal.ONE).multiply(multiple.value()));
      } else if (assertion instanceof Assertion.Format format) {
        Optional<NumberFormat> known = NumberFormat.of(format.name());
        isWhole |= known.isPresent();
        known.ifPresent(f -> atLeast(new BigDecimal(f.min()), false));
        known.ifPresent(f -> atMost(new BigDecimal(f.max()), false));
      }
    }
    this.isInteger = isWhole;
  }

  static Json of(Variant variant, String name, Dice dice) {
    NumberDraft draft = new NumberDraft(variant);
    return new Json.Num(draft.fit(NameNumbers.number(name, draft.isInteger, dice), dice));
  }

  private void atLeast(BigDecimal value, boolean isExclusive) {
    if (least.isEmpty() || value.compareTo(least.get()) > 0) {
      least = Optional.of(value);
      isOpenBelow = isExclusive;
    } else if (value.compareTo(least.get()) == 0) {
      isOpenBelow |= isExclusive;
    }
  }

  private void atMost(BigDecimal value, boolean isExclusive) {
    if (most.isEmpty() || value.compareTo(most.get()) < 0) {
      most = Optional.of(value);
      isOpenAbove = isExclusive;
    } else if (value.compareTo(most.get()) == 0) {
      isOpenAbove |= isExclusive;
    }
  }

  private BigDecimal fit(BigDecimal wish, Dice dice) {
    BigDecimal value = isWithin(wish) ? wish : inside(dice);
    BigDecimal grid = step.orElse(isInteger ? BigDecimal.ONE : BigDecimal.ZERO);
    if (grid.signum() == 0) {
      return value;
    }
    if (isInteger && grid.stripTrailingZeros().scale() > 0) {
      grid = whole(grid);
    }
    BigDecimal down = value.divide(grid, 0, RoundingMode.FLOOR).multiply(grid);
    return isWithin(down) ? down : down.add(grid);
  }

  /** A whole number that is a multiple of the grid, too. */
  private static BigDecimal whole(BigDecimal grid) {
    return new BigDecimal(grid.stripTrailingZeros().unscaledValue());
  }

  private boolean isWithin(BigDecimal value) {
    boolean isAbove = least.isEmpty() || value.compareTo(least.get()) >= (isOpenBelow ? 1 : 0);
    boolean isBelow = most.isEmpty() || value.compareTo(most.get()) <= (isOpenAbove ? -1 : 0);
    return isAbove && isBelow;
  }

  private BigDecimal inside(Dice dice) {
    if (least.isPresent() && most.isPresent()) {
      BigDecimal part = BigDecimal.valueOf(dice.between(1, 99), 2);
      BigDecimal span = most.get().subtract(least.get());
      BigDecimal value = least.get().add(span.multiply(part));
      return isInteger
          ? value.setScale(0, RoundingMode.CEILING).min(most.get())
          : value.setScale(Math.max(2, Math.min(SCALE, span.scale() + 2)), RoundingMode.HALF_UP);
    }
    BigDecimal some = BigDecimal.valueOf(dice.between(1, 50));
    return least
        .map(value -> value.add(some))
        .or(() -> most.map(value -> value.subtract(some)))
        .orElse(some);
  }
}
