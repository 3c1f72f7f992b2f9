package io.concordat.benchmarks;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.judge.Policy;
import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.source.Limits;
import io.concordat.source.Node;
import io.concordat.source.SpecTree;
import io.concordat.source.Specification;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * What one question of the labelled suites costs, each with a procedure that has seen nothing
 * before and the second validator's consent to the witness, in a JVM that has done it before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 9)
public class LabelledPairs {

  private record Question(String name, Schema sender, Schema receiver) {}

  /** A file of pairs, and the dialect that they are in. */
  @Param({
    "draft4/DRAFT_04",
    "draft7/DRAFT_07",
    "draft2019-09/DRAFT_2019_09",
    "draft2020-12/DRAFT_2020_12"
  })
  public String suite = "";

  private final List<Question> questions = new ArrayList<>();
  private final Timings timings = new Timings();
  private int decided;

  /** Reads the pairs. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    String[] names = suite.split("/", -1);
    Dialect dialect = Dialect.valueOf(names[1]);
    Path file = Corpora.folder("containment").resolve(names[0] + ".jsonl");
    for (String line : Files.readAllLines(file)) {
      Node pair = document(line).root().root();
      String name = pair.text("group").orElse("") + "#" + pair.text("id").orElse("");
      Schema first = schema(pair, "schema1", dialect);
      Schema second = schema(pair, "schema2", dialect);
      questions.add(new Question(name, first, second));
      if (pair.get("s2SubsetEqOfs1").isPresent()) {
        questions.add(new Question(name + " reversed", second, first));
      }
    }
  }

  private static Schema schema(Node pair, String name, Dialect dialect) {
    Specification document = document(pair.get(name).orElseThrow().toJson().text());
    return new SchemaReader(document, dialect, Direction.MESSAGE).read(document.root().root());
  }

  private static Specification document(String text) {
    String file = "pair.json";
    SpecTree tree =
        new SpecTree() {
          @Override
          public byte[] read(String path) throws IOException {
            if (!path.equals(file)) {
              throw new FileNotFoundException(path);
            }
            return text.getBytes(StandardCharsets.UTF_8);
          }

          @Override
          public String display(String path) {
            return path;
          }
        };
    return Specification.read(tree, file, Limits.DEFAULT);
  }

  /** Only what is measured warm counts. */
  @Setup(Level.Iteration)
  public void forget(IterationParams iteration) {
    if (iteration.getType() == IterationType.WARMUP) {
      timings.forget();
    }
  }

  /** Every question once. */
  @Benchmark
  public int decide() {
    decided = 0;
    for (Question question : questions) {
      long start = Timings.ofThread();
      Answer answer =
          new Containment(Reading.WRITTEN, Policy.DEFAULT.budget())
              .decide(question.sender(), question.receiver());
      timings.add(question.name(), Timings.ofThread() - start);
      decided += answer instanceof Answer.Unknown ? 0 : 1;
    }
    return decided;
  }

  /** Prints one line of the table, and which questions are the most expensive. */
  @TearDown(Level.Trial)
  public void report() {
    List<Double> medians = timings.medians();
    System.out.printf(
        "%n%-28s %5d questions  %6.2f %% decided  median %.3f ms  p95 %.3f ms  max %.1f ms%n",
        suite,
        questions.size(),
        100.0 * decided / questions.size(),
        Timings.quantile(medians, 0.5),
        Timings.quantile(medians, 0.95),
        Timings.quantile(medians, 1));
    questions.stream()
        .map(Question::name)
        .sorted((a, b) -> Double.compare(timings.median(b), timings.median(a)))
        .limit(3)
        .forEach(name -> System.out.printf("  %8.1f ms  %s%n", timings.median(name), name));
  }

  /** Runs it for every suite. */
  public static void main(String[] arguments) throws RunnerException {
    Corpora.folder("containment");
    new Runner(
            new OptionsBuilder()
                .include(LabelledPairs.class.getSimpleName())
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
