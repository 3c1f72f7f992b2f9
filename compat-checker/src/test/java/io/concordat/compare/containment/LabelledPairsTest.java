package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.judge.Policy;
import io.concordat.model.Dialect;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pairs of schemas whose containment others have labelled. No answer may contradict a label, but
 * for those that {@code disputed-labels.tsv} lists with their reason; and enough are decided.
 */
final class LabelledPairsTest {

  private record Question(String name, Schema sender, Schema receiver, boolean isContained) {}

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "draft4, DRAFT_04, 0.999",
    "draft7, DRAFT_07, 0.998",
    "draft2019-09, DRAFT_2019_09, 0.997",
    "draft2020-12, DRAFT_2020_12, 0.998"
  })
  void no_answer_contradicts_a_label(String draft, Dialect dialect, double share)
      throws IOException {
    Path file = corpus(draft + ".jsonl");
    assumeTrue(Files.exists(file), "the labelled pairs are not here: " + file);
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      questions.addAll(questions(Schemas.node(line), dialect));
    }
    Set<String> disputed = disputed(draft);
    int decided = 0;
    List<String> wrong = new ArrayList<>();
    Set<String> agreed = new HashSet<>(disputed);
    for (Question question : questions) {
      Answer answer =
          new Containment(Reading.WRITTEN, Policy.DEFAULT.budget())
              .decide(question.sender(), question.receiver());
      if (!(answer instanceof Answer.Unknown)) {
        decided++;
        boolean isRight = answer instanceof Answer.Contained == question.isContained();
        if (!isRight && !disputed.contains(question.name())) {
          wrong.add(question.name() + ": " + answer);
        } else if (!isRight) {
          agreed.remove(question.name());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(agreed).as("labels that are disputed but not contradicted").isEmpty();
    assertThat((double) decided / questions.size()).isGreaterThanOrEqualTo(share);
  }

  /** Beside the project, or beside a folder that it is in. */
  private static Path corpus(String name) {
    Path file = Path.of("shared", "corpora", "containment", name);
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve(file))) {
      folder = folder.getParent();
    }
    return folder.resolve(file);
  }

  private static List<Question> questions(Node pair, Dialect dialect) {
    List<Question> questions = new ArrayList<>();
    String name = pair.text("group").orElse("") + "#" + pair.text("id").orElse("");
    Schema first = Schemas.schema(json(pair, "schema1"), dialect);
    Schema second = Schemas.schema(json(pair, "schema2"), dialect);
    questions.add(new Question(name, first, second, pair.isTrue("s1SubsetEqOfs2")));
    if (pair.get("s2SubsetEqOfs1").isPresent()) {
      boolean isContained = pair.isTrue("s2SubsetEqOfs1");
      questions.add(new Question(name + " reversed", second, first, isContained));
    }
    return questions;
  }

  private static String json(Node pair, String name) {
    return pair.get(name).orElseThrow().toJson().text();
  }

  /** Lines of draft, pair and reason. */
  private static Set<String> disputed(String draft) throws IOException {
    try (InputStream list = LabelledPairsTest.class.getResourceAsStream("disputed-labels.tsv")) {
      Set<String> names = new HashSet<>();
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(draft + "\t"))
          .forEach(line -> names.add(line.split("\t", -1)[1]));
      return names;
    }
  }
}
