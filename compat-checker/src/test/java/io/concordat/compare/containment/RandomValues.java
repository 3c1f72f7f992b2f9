package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Choices, and small values near the bounds that {@link RandomSchemas} writes. */
final class RandomValues {

  static final List<String> NAMES = List.of("a", "b", "c");

  private static final List<String> WORDS =
      List.of("", "a", "b", "ab", "abc", "1", "a1", "zzzz", "A", "aa", "\uD83D\uDE00", "a\n");
  private static final List<String> SAMPLES =
      List.of(
          "2024-01-31",
          "2024-01-31T12:30:00Z",
          "123e4567-e89b-12d3-a456-426614174000",
          "192.0.2.1",
          "::1",
          "example.com",
          "ann@example.com",
          "/a",
          "https://example.com/a",
          "P1D");
  private static final List<String> RARE_NUMBERS =
      List.of("1e400", "-1e400", "9007199254740993", "2147483648", "0.1", "0.3", "1e-9", "10.0");

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  /** True once in so many times. */
  boolean once(int in) {
    return upTo(in) == 0;
  }

  <T> T one(List<T> of) {
    return of.get(upTo(of.size()));
  }

  String name() {
    return once(6) ? one(WORDS) : one(NAMES);
  }

  Json number() {
    return new Json.Num(
        once(20)
            ? new BigDecimal(one(RARE_NUMBERS))
            : BigDecimal.valueOf(upTo(13) - 4L).divide(BigDecimal.valueOf(2)));
  }

  Json word() {
    return Json.of(once(10) ? one(SAMPLES) : one(WORDS));
  }

  /** A value of any kind. */
  Json value(int depth) {
    return switch (upTo(depth > 0 ? 9 : 6)) {
      case 0 -> Json.NULL;
      case 1 -> Json.Bool.of(once(2));
      case 2, 3 -> number();
      case 4, 5 -> word();
      case 6 -> {
        List<Json> items = new ArrayList<>();
        for (int i = upTo(4); i > 0; i--) {
          items.add(value(depth - 1));
        }
        yield Json.array(items);
      }
      default -> {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = upTo(4); i > 0; i--) {
          members.put(name(), value(depth - 1));
        }
        yield new Json.Obj(members);
      }
    };
  }
}
