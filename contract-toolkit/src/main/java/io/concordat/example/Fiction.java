package io.concordat.example;

import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import net.datafaker.Faker;

/**
 * Names, addresses and words that look real. A thread has one teller, which is expensive to make,
 * and whose chance begins anew with each question.
 */
final class Fiction {

  private static final ThreadLocal<Fiction> OF_THREAD = ThreadLocal.withInitial(Fiction::new);

  private final Random random = new Random(0);
  private final Faker faker = new Faker(Locale.ENGLISH, random);

  private Fiction() {}

  static String tell(Dice dice, Function<Faker, String> question) {
    Fiction fiction = OF_THREAD.get();
    fiction.random.setSeed(dice.seed());
    return question.apply(fiction.faker);
  }
}
