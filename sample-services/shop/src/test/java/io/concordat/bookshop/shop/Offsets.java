package io.concordat.bookshop.shop;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ports for shops that run at the same time. */
final class Offsets {

  private static final int FIRST = 2000;
  private static final int STEP = 100;

  /**
   * All ports stay below 32768: above it a system takes ports for its outgoing connections, at any
   * time.
   */
  private static final int COUNT = 200;

  private static final List<Integer> USUAL =
      List.of(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8091, 8761, 9085);

  private Offsets() {}

  /** An offset whose ports are free; other builds on this machine begin to look elsewhere. */
  static int free() {
    long start = ProcessHandle.current().pid();
    return IntStream.range(0, COUNT)
        .map(i -> FIRST + (int) ((start + i) % COUNT) * STEP)
        .filter(Offsets::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int offset) {
    Map<Integer, String> names =
        USUAL.stream()
            .map(port -> port + offset)
            .collect(Collectors.toMap(Function.identity(), port -> "test"));
    try {
      new Ports(names, offset).check();
      return true;
    } catch (ShopException e) {
      return false;
    }
  }
}
