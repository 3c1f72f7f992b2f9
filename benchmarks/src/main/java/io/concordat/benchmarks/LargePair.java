package io.concordat.benchmarks;

import io.concordat.CompatibilityCheck;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole check of a pair of large JSON documents, beside the time of only reading both into
 * Jackson's tree, cold (one shot in a fresh JVM) and warm.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LargePair {

  /** Where the pair is: a folder with {@code old.json} and {@code new.json}. */
  @Param("../../shared/corpora/real/github-octokit/050")
  public String pair = "";

  private Path oldFile = Path.of("");
  private Path newFile = Path.of("");

  /** Finds the documents. */
  @Setup(Level.Trial)
  public void find() {
    oldFile = Path.of(pair, "old.json").toAbsolutePath();
    newFile = Path.of(pair, "new.json").toAbsolutePath();
    if (!Files.isReadable(oldFile) || !Files.isReadable(newFile)) {
      throw new IllegalStateException(
          "no pair in " + pair + "; name a folder with old.json and new.json: -p pair=FOLDER");
    }
  }

  /** Says how much heap was in use at most. */
  @TearDown(Level.Trial)
  public void reportMemory() {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum();
    System.out.printf("peak heap %d MiB%n", peak >> 20);
  }

  /** From two files to a judgement. */
  @Benchmark
  @Fork(3)
  @BenchmarkMode(Mode.SingleShotTime)
  public Judgement checkCold() {
    return check();
  }

  /** Both files into Jackson's tree. */
  @Benchmark
  @Fork(3)
  @BenchmarkMode(Mode.SingleShotTime)
  public List<JsonNode> parseCold() throws IOException {
    return parse();
  }

  /** From two files to a judgement, in a JVM that has done it before. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 5)
  @Measurement(iterations = 7)
  @BenchmarkMode(Mode.SingleShotTime)
  public Judgement checkWarm() {
    return check();
  }

  /** Both files into Jackson's tree, in a JVM that has done it before. */
  @Benchmark
  @Fork(1)
  @Warmup(iterations = 5)
  @Measurement(iterations = 7)
  @BenchmarkMode(Mode.SingleShotTime)
  public List<JsonNode> parseWarm() throws IOException {
    return parse();
  }

  private Judgement check() {
    try (Sources sources = new Sources(SourceOptions.in(Path.of("")))) {
      return new CompatibilityCheck(Clock.systemUTC())
          .check(
              sources.open(oldFile.toString()), sources.open(newFile.toString()), Policy.DEFAULT);
    }
  }

  private List<JsonNode> parse() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    return List.of(
        mapper.readTree(Files.readAllBytes(oldFile)), mapper.readTree(Files.readAllBytes(newFile)));
  }

  /** Runs all four and prints the ratios of check to parse. */
  public static void main(String[] arguments) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(LargePair.class.getSimpleName());
    if (arguments.length > 0) {
      options.param("pair", arguments[0]);
    }
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      scores.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    for (String state : List.of("Cold", "Warm")) {
      double check = scores.getOrDefault("check" + state, Double.NaN);
      double parse = scores.getOrDefault("parse" + state, Double.NaN);
      System.out.printf(
          "%s: check %.0f ms, parse %.0f ms, ratio %.2f%n", state, check, parse, check / parse);
    }
  }
}
