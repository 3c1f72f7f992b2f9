package io.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.compare.Evidence;
import io.concordat.judge.Impact;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.source.Json;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published histories of real APIs: every pair is judged, or refused with places to mend. */
final class RealHistoriesTest {

  private static final Path HISTORIES = Path.of("../../shared/corpora/real");

  /** Pairs of a few ten kilobytes, so that each build meets real documents. */
  private static final String SMALL = "(camara|ory|twilio/0[17]|netlify|blueapi|asyncapi|proto-).*";

  /**
   * Where maintainers called a release compatible and a client can fail all the same, with what
   * they did not count.
   */
  private static final Map<String, String> NOT_COUNTED_BY_MAINTAINERS =
      Map.of(
          "camara/009", "error codes were added to the enum of an error's code",
          "plaid/031", "response properties were removed and an enum of a response has grown",
          "twilio/127", "three operations on SafeList/Numbers.json were removed",
          "twilio/155", "a property of responses that was an object may now be anything");

  /** Where maintainers announced that names change, which nobody meets on the wire. */
  private static final Set<String> BREAKS_IN_SOURCE = Set.of("proto-opentelemetry/005");

  /** A pair of documents; {@code label} is what the maintainers called it, if they did. */
  private record History(
      String name, Path oldFolder, Path newFolder, String oldPath, String newPath, String label) {}

  @Test
  void small_real_changes_are_judged() {
    judgeAll(histories(SMALL));
  }

  @Test
  @Tag("full")
  void every_real_change_is_judged() {
    judgeAll(histories(".*"));
  }

  private static void judgeAll(List<History> histories) {
    List<String> defects = new ArrayList<>();
    for (History history : histories) {
      long start = System.nanoTime();
      String verdict = judge(history, defects);
      System.out.printf(
          "%-30s %-60s %6.2f s%n", history.name(), verdict, (System.nanoTime() - start) / 1e9);
    }
    assertThat(defects).isEmpty();
  }

  private static String judge(History history, List<String> defects) {
    try (Sources oldSources = new Sources(SourceOptions.in(history.oldFolder()));
        Sources newSources = new Sources(SourceOptions.in(history.newFolder()))) {
      Specification oldSpec = oldSources.open(history.oldPath());
      Specification newSpec = newSources.open(history.newPath());
      Judgement judgement =
          new CompatibilityCheck(Clock.systemUTC()).check(oldSpec, newSpec, Policy.DEFAULT);
      compareWithLabel(history, judgement, defects);
      return "%s (%d major, %d minor, %d patch, %d unproved)%s"
          .formatted(
              judgement.impact(),
              judgement.count(Impact.MAJOR),
              judgement.count(Impact.MINOR),
              judgement.count(Impact.PATCH),
              judgement.findings().stream()
                  .filter(finding -> finding.evidence() == Evidence.UNPROVED)
                  .count(),
              history.label().isEmpty() ? "" : " label: breaking " + history.label());
    } catch (SpecException e) {
      if (!e.problems().stream().allMatch(Problem::isError)) {
        defects.add(history.name() + ": refused without an error: " + e.getMessage());
      }
      return "refused: " + e.problems().size() + " errors";
    } catch (RuntimeException | StackOverflowError e) {
      defects.add(history.name() + ": " + e);
      return e.toString();
    }
  }

  private static void compareWithLabel(History history, Judgement judgement, List<String> defects) {
    boolean isMajor = judgement.impact() == Impact.MAJOR;
    boolean isSourceOnly = BREAKS_IN_SOURCE.contains(history.name());
    if (history.label().equals("true") && isMajor == isSourceOnly) {
      defects.add(history.name() + ": a break that its maintainers announced was not found");
    }
    boolean isExplained = NOT_COUNTED_BY_MAINTAINERS.containsKey(history.name());
    if (history.label().equals("false") && isMajor != isExplained) {
      defects.add(history.name() + ": MAJOR or not, against the list of what maintainers overlook");
    }
  }

  private static List<History> histories(String names) {
    assumeTrue(
        Files.isDirectory(HISTORIES),
        "the histories of real APIs are not in " + HISTORIES.toAbsolutePath().normalize());
    List<History> histories = new ArrayList<>();
    Json.Arr index = (Json.Arr) read(HISTORIES, "index.json");
    for (Json element : index.elements()) {
      String name = text(element, "pair").orElseThrow();
      String format = text(element, "format").orElse("");
      boolean isTree = name.matches("(digitalocean|lichess).*");
      boolean isProtobuf = name.startsWith("proto-");
      if (isProtobuf && name.matches(names)) {
        Path folder = HISTORIES.resolve(name).toAbsolutePath().normalize();
        String label =
            member(element, "breaking").map(Json::text).filter(t -> !t.equals("null")).orElse("");
        histories.add(new History(name, folder, folder, "old", "new", label));
      } else if (name.matches(names)
          && (format.matches("(openapi|swagger|asyncapi).*") || isTree)) {
        histories.add(history(name, isTree));
      }
    }
    return histories;
  }

  private static History history(String name, boolean isTree) {
    Path folder = HISTORIES.resolve(name).toAbsolutePath().normalize();
    Json meta = read(folder, "meta.json");
    String label =
        member(meta, "label")
            .flatMap(value -> member(value, "breaking"))
            .filter(Json.Bool.class::isInstance)
            .map(Json::text)
            .orElse("");
    if (isTree) {
      String root = text(meta, "root").orElseThrow();
      return new History(name, folder.resolve("old"), folder.resolve("new"), root, root, label);
    }
    String extension = Files.exists(folder.resolve("old.json")) ? ".json" : ".yaml";
    return new History(name, folder, folder, "old" + extension, "new" + extension, label);
  }

  private static Json read(Path folder, String file) {
    try (Sources sources = new Sources(SourceOptions.in(folder))) {
      return sources.open(file).root().root().toJson();
    }
  }

  private static Optional<Json> member(Json value, String name) {
    return value instanceof Json.Obj object
        ? Optional.ofNullable(object.members().get(name))
        : Optional.empty();
  }

  private static Optional<String> text(Json value, String name) {
    return member(value, name)
        .filter(Json.Str.class::isInstance)
        .map(text -> ((Json.Str) text).value());
  }
}
