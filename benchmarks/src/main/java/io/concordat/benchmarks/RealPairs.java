package io.concordat.benchmarks;

import io.concordat.judge.Judgement;
import io.concordat.source.SpecException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The whole check of every pair of real documents, beside only parsing both and beside reading both
 * into the model, in one warm JVM with a gigabyte of heap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 6)
@Measurement(iterations = 5)
public class RealPairs {

  /** The clock of a process ticks every ten milliseconds; small pairs are done again until then. */
  private static final long ENOUGH = 200_000_000;

  private record Measured(String what, RealPair pair) {}

  /** Which pairs: a regular expression of their names. */
  @Param(".*")
  public String names = "";

  private List<RealPair> pairs = List.of();
  private final Timings timings = new Timings();
  private final Map<RealPair, String> verdicts = new HashMap<>();
  private final Map<RealPair, Long> peaks = new HashMap<>();

  /** Finds the documents. */
  @Setup(Level.Trial)
  public void find() {
    pairs = RealPair.all().stream().filter(pair -> pair.name().matches(names)).toList();
  }

  /** Only what is measured warm counts. */
  @Setup(Level.Iteration)
  public void forget(IterationParams iteration) {
    if (iteration.getType() == IterationType.WARMUP) {
      timings.forget();
    }
  }

  /** Every pair once. */
  @Benchmark
  public int run() {
    for (RealPair pair : pairs) {
      time("parse", pair, RealPair::parse);
      time("read", pair, RealPair::read);
      forgetPeak();
      time("check", pair, this::check);
      peaks.merge(pair, peak(), Math::max);
    }
    return verdicts.size();
  }

  private interface Use {
    Object of(RealPair pair);
  }

  private void time(String what, RealPair pair, Use use) {
    long start = Timings.ofProcess();
    int times = 0;
    do {
      try {
        use.of(pair);
      } catch (SpecException e) {
        verdicts.put(pair, "refused");
      }
      times++;
    } while (Timings.ofProcess() - start < ENOUGH);
    timings.add(new Measured(what, pair), (Timings.ofProcess() - start) / times);
  }

  private Judgement check(RealPair pair) {
    Judgement judgement = pair.check();
    verdicts.put(pair, judgement.impact().name());
    return judgement;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void forgetPeak() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  /** Prints the table. */
  @TearDown(Level.Trial)
  public void report() {
    System.out.printf(
        "%n%-30s %9s %9s %9s %11s %9s%n",
        "processor time in ms", "parse", "read", "check", "check/read", "peak MiB");
    for (RealPair pair : pairs) {
      double read = timings.median(new Measured("read", pair));
      double check = timings.median(new Measured("check", pair));
      System.out.printf(
          "%-30s %9.1f %9.1f %9.1f %11.2f %9d  %s%n",
          pair.name(),
          timings.median(new Measured("parse", pair)),
          read,
          check,
          check / read,
          peaks.get(pair) >> 20,
          verdicts.get(pair));
    }
  }

  /** Runs it for the pairs whose names match, or all. */
  public static void main(String[] arguments) throws RunnerException {
    Corpora.folder("real");
    new Runner(
            new OptionsBuilder()
                .include(RealPairs.class.getSimpleName())
                .param("names", System.getProperty("names", ".*"))
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
