package io.concordat.plain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Java makes lambdas and records of. It is rewritten, and must return what it returned. */
public final class Samples implements Supplier<List<String>> {

  private final List<String> seen = new ArrayList<>();
  private final String state;

  public Samples() {
    this("state");
  }

  private Samples(String state) {
    this.state = state;
  }

  record All(
      boolean flag,
      char letter,
      byte small,
      short shorter,
      int number,
      long big,
      float real,
      double exact,
      @Nullable String text,
      int @Nullable [] array,
      List<String> list) {}

  record Nothing() {}

  record Pair<A, B>(A first, B second) {
    Pair(Supplier<A> first, B second) {
      this(first.get(), second);
    }
  }

  record Chosen(String name) {
    @Override
    public int hashCode() {
      return 7;
    }
  }

  interface Named {
    String name();

    default Supplier<String> later() {
      return () -> hidden() + name();
    }

    private String hidden() {
      return "hidden ";
    }

    static Named of(String name) {
      return () -> name;
    }
  }

  private static class Base {
    String greeting() {
      return "base";
    }
  }

  private static final class Derived extends Base {
    @Override
    String greeting() {
      Supplier<String> above = super::greeting;
      return "derived of " + above.get();
    }
  }

  @Override
  public List<String> get() {
    lambdas();
    references();
    conversions();
    records();
    return seen;
  }

  private void lambdas() {
    Supplier<Supplier<String>> twice = () -> () -> "nested " + state;
    see(twice.get().get());
    long big = 1L << 40;
    double exact = 0.5;
    char letter = 'x';
    byte small = -3;
    boolean flag = true;
    float real = 2.5f;
    short shorter = 9;
    BiFunction<Long, Double, String> all =
        (l, d) -> "" + big + exact + letter + small + flag + real + shorter + state + l + d;
    see(all.apply(3L, 4.0));
    Supplier<String> first = same();
    see(first == same());
    see(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).map(s -> s + state).toList());
    Runnable kept = (Runnable & Serializable) () -> see("kept");
    kept.run();
    Runnable failing =
        () -> {
          throw new IllegalStateException("thrown");
        };
    try {
      failing.run();
    } catch (IllegalStateException e) {
      see(e.getMessage());
    }
    see(Named.of("Ada").later().get());
    see(new Derived().greeting());
  }

  private static Supplier<String> same() {
    return () -> "the same";
  }

  private void references() {
    Function<String, Samples> constructor = Samples::new;
    see(constructor.apply("made").state);
    see(Stream.of(1, 2).toArray(Integer[]::new).length);
    UnaryOperator<String> bound = state::concat;
    see(bound.apply("!"));
    Function<String, Integer> unbound = String::length;
    see(unbound.apply("four"));
    Function<List<String>, Integer> ofInterface = List::size;
    see(ofInterface.apply(List.of("a")));
    Supplier<String> ofThis = this::secret;
    see(ofThis.get());
    Function<Samples, String> secret = Samples::secret;
    see(secret.apply(constructor.apply("other")));
    Function<String, String> inherited = Object::toString;
    see(inherited.apply("text"));
    Function<String, List<String>> variable = Arrays::asList;
    see(variable.apply("one"));
    Function<int[], Object> cloned = int[]::clone;
    see(Arrays.toString((int[]) cloned.apply(new int[] {1})));
  }

  private String secret() {
    return "secret " + state;
  }

  private void conversions() {
    ToIntFunction<Integer> unboxed = Integer::intValue;
    see(unboxed.applyAsInt(5));
    ToLongFunction<Integer> widened = i -> i;
    see(widened.applyAsLong(6));
    ToLongFunction<Integer> widenedBoxed = Integer::intValue;
    see(widenedBoxed.applyAsLong(7));
    ToDoubleFunction<Character> fromLetter = Samples::half;
    see(fromLetter.applyAsDouble('b'));
    Function<Integer, Long> boxed = Samples::twice;
    see(boxed.apply(8));
    Function<Short, Object> wide = Samples::twice;
    see(wide.apply((short) 9));
    IntFunction<Object> intoObject = Integer::valueOf;
    see(intoObject.apply(10));
    IntUnaryOperator plain = Math::abs;
    see(plain.applyAsInt(-11));
    LongSupplier fromInt = state::length;
    see(fromInt.getAsLong());
    IntSupplier fromChar = () -> 'c';
    see(fromChar.getAsInt());
    Consumer<String> dropped = seen::add;
    dropped.accept("dropped");
    Consumer<Integer> droppedLong = Samples::twice;
    droppedLong.accept(1);
    BinaryOperator<Integer> sum = Integer::sum;
    see(sum.apply(1, 2));
    Predicate<Object> tested = "x"::equals;
    see(tested.test("x"));
    Function<? super Number, ? extends Comparable<?>> bounded = Number::intValue;
    see(bounded.apply(2.9));
    see(greatest(List.of(3, 9, 4), Comparator.naturalOrder()));
  }

  private static <T extends Comparable<T> & Serializable> Optional<T> greatest(
      List<T> all, Comparator<T> order) {
    return all.stream().reduce((one, other) -> order.compare(one, other) < 0 ? other : one);
  }

  private static double half(double number) {
    return number / 2;
  }

  private static long twice(int number) {
    return 2L * number;
  }

  private void records() {
    int[] array = {1};
    List<All> all =
        List.of(
            all(1, 0.0, "text", array),
            all(1, 0.0, "text", array),
            all(2, 0.0, "text", array),
            all(1, -0.0, "text", array),
            all(1, Double.NaN, "text", array),
            all(1, Double.NaN, "text", array),
            all(1, 0.0, null, array),
            all(1, 0.0, "text", new int[] {1}));
    for (All one : all) {
      for (All other : all) {
        see(one.equals(other));
      }
      see(one.hashCode() == all.get(0).hashCode());
      see(one.toString().replaceAll("@[0-9a-f]+", "@"));
    }
    see(all(3, 1.5, "x", null).hashCode());
    see(new Nothing().equals(new Nothing()) + " " + new Nothing() + new Nothing().hashCode());
    see(areEqual(new Nothing(), null));
    see(new Pair<>(new Pair<>(1, "a"), Optional.empty()));
    see(new Pair<>(() -> 1, 2).equals((Object) "other"));
    see(new Pair<>(new Chosen("a"), 1).hashCode());
    Pair<Object, Integer> odd = new Pair<>(new Unequal(), 1);
    see(areEqual(odd, odd));
    see(new Chosen("a").equals(new Chosen("a")) + " " + new Chosen("b"));
  }

  private static boolean areEqual(Object one, @Nullable Object other) {
    return one.equals(other);
  }

  private static final class Unequal {
    @Override
    public boolean equals(@Nullable Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private static All all(int number, double exact, @Nullable String text, int @Nullable [] array) {
    return new All(
        true, 'x', (byte) 2, (short) -3, number, 1L << 35, 1.5f, exact, text, array, List.of("e"));
  }

  private void see(@Nullable Object value) {
    seen.add(String.valueOf(value));
  }
}
