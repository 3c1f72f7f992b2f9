package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of {@code cases.yaml}: small questions whose answers can be seen at a glance. */
final class CasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numbers",
        "strings",
        "formats",
        "objects",
        "arrays",
        "choices",
        "references",
        "values",
        "polite"
      })
  void each_case_has_its_answer(String topic) throws IOException {
    Json cases = Schemas.node(read()).get(topic).orElseThrow().toJson();
    StringBuilder wrong = new StringBuilder();
    for (Json element : ((Json.Arr) cases).elements()) {
      List<Json> parts = ((Json.Arr) element).elements();
      Schema sender = Schemas.schema(parts.get(0).text());
      Schema receiver = Schemas.schema(parts.get(1).text());
      Reading reading = topic.equals("polite") ? Reading.POLITE : Reading.WRITTEN;
      Containment containment = new Containment(reading, 100_000);
      Answer expected = answer(parts.get(2));
      Answer actual = withoutPlace(containment.decide(sender, receiver));
      if (!actual.equals(expected)) {
        wrong.append(element.text()).append("\n  ").append(actual).append('\n');
      }
    }
    assertThat(wrong.toString()).isEmpty();
  }

  private static Answer answer(Json said) {
    if (said instanceof Json.Arr witness) {
      return new Answer.Escapes(witness.elements().get(0));
    }
    String word = ((Json.Str) said).value();
    return word.equals("contained")
        ? new Answer.Contained()
        : new Answer.Unknown(word, Optional.empty());
  }

  private static Answer withoutPlace(Answer answer) {
    return answer instanceof Answer.Unknown unknown
        ? new Answer.Unknown(unknown.reason(), Optional.empty())
        : answer;
  }

  private static String read() throws IOException {
    try (InputStream cases = CasesTest.class.getResourceAsStream("cases.yaml")) {
      return new String(cases.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
