package io.concordat.compare.containment;

import java.util.Arrays;

/** Numbers that are a key together. Nobody changes the array. */
record Ints(int[] values) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Ints ints && Arrays.equals(ints.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
