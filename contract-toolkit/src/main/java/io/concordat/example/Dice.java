package io.concordat.example;

import java.util.List;

/**
 * Chance that can be repeated. Each part of a value has dice of its own, so that one part does not
 * change when another does.
 *
 * @param seed what falls
 */
record Dice(long seed) {

  static Dice of(long seed, String name) {
    return new Dice(seed).child(name);
  }

  /** The dice of a part. */
  Dice child(String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 31 + name.charAt(i);
    }
    return new Dice(mix(hash));
  }

  Dice child(int index) {
    return new Dice(mix(seed + 0x9E3779B97F4A7C15L * (index + 1)));
  }

  /** A number from 0 on and below the bound. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(mix(seed), bound);
  }

  /** A number between these, both included. */
  long between(long least, long most) {
    long span = most - least + 1;
    return span <= 0 ? mix(seed) : least + Long.remainderUnsigned(mix(seed), span);
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Spreads the bits (SplitMix64). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
