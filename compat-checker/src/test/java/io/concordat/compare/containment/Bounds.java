package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where a schema begins to refuse: its numbers, lengths, names and listed values, and what is next
 * to them.
 */
final class Bounds {

  private static final List<BigDecimal> STEPS =
      List.of(
          BigDecimal.ZERO,
          BigDecimal.ONE,
          BigDecimal.ONE.negate(),
          new BigDecimal("0.5"),
          new BigDecimal("-0.5"),
          new BigDecimal("0.1"));

  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Json> listed = new ArrayList<>();
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Bounds(Schema... schemas) {
    for (Schema schema : schemas) {
      collect(schema);
    }
  }

  private void collect(Schema schema) {
    if (seen.size() < 200 && seen.add(schema)) {
      for (Assertion assertion : schema.assertions()) {
        collect(assertion);
        Parts.of(assertion).subschemas().forEach(this::collect);
      }
    }
  }

  private void collect(Assertion assertion) {
    if (assertion instanceof Assertion.Minimum minimum) {
      numbers.add(minimum.value());
    } else if (assertion instanceof Assertion.Maximum maximum) {
      numbers.add(maximum.value());
    } else if (assertion instanceof Assertion.MultipleOf multiple) {
      numbers.add(multiple.value());
    } else if (assertion instanceof Assertion.MinLength length) {
      lengths.add((int) length.value());
    } else if (assertion instanceof Assertion.MaxLength length) {
      lengths.add((int) length.value());
    } else if (assertion instanceof Assertion.Format format) {
      strings.addAll(StringFormat.of(format.name()).samples());
    } else if (assertion instanceof Assertion.Properties properties) {
      names.addAll(properties.named().keySet());
    } else if (assertion instanceof Assertion.Required required) {
      names.addAll(required.names());
    } else if (assertion instanceof Assertion.Enumeration enumeration) {
      enumeration.values().forEach(this::list);
    }
  }

  private void list(Json value) {
    listed.add(value);
    if (value instanceof Json.Num number) {
      numbers.add(number.value());
    } else if (value instanceof Json.Str string) {
      strings.add(string.value());
    }
  }

  Json number(RandomValues values) {
    return numbers.isEmpty() || values.once(5)
        ? values.number()
        : new Json.Num(values.one(numbers).add(values.one(STEPS)));
  }

  Json string(RandomValues values) {
    if (!strings.isEmpty() && values.once(3)) {
      return Json.of(values.one(strings));
    }
    if (!lengths.isEmpty() && values.once(2)) {
      int length = Math.max(0, values.one(lengths) + values.upTo(3) - 1);
      return Json.of(
          values.one(List.of("a", "b", "1", "\uD83D\uDE00")).repeat(Math.min(length, 20)));
    }
    return values.word();
  }

  String name(RandomValues values) {
    return names.isEmpty() || values.once(3) ? values.name() : values.one(names);
  }

  Json any(RandomValues values) {
    if (!listed.isEmpty() && values.once(3)) {
      return values.one(listed);
    }
    return switch (values.upTo(4)) {
      case 0 -> number(values);
      case 1 -> string(values);
      default -> values.value(1);
    };
  }
}
