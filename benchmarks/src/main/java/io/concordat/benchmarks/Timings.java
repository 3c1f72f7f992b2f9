package io.concordat.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long each of several things took, over and over. In processor time, which a machine that
 * others use as well does not distort.
 */
final class Timings {

  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

  private final Map<Object, List<Long>> times = new HashMap<>();

  /** Of all threads of this process, the collector's included, in nanoseconds. */
  static long ofProcess() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Of this thread, in nanoseconds. */
  static long ofThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  void add(Object what, long nanos) {
    times.computeIfAbsent(what, w -> new ArrayList<>()).add(nanos);
  }

  void forget() {
    times.clear();
  }

  /** The median over all times that this was done, in milliseconds. */
  double median(Object what) {
    return quantile(times.get(what).stream().map(nanos -> nanos / 1e6).toList(), 0.5);
  }

  /** The medians of all things. */
  List<Double> medians() {
    return times.keySet().stream().map(this::median).toList();
  }

  /** The smallest value that is not exceeded by this share of them. */
  static double quantile(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
