package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for all schemas is tried on many; a failure prints the document that shows it. */
final class LawsTest {

  private static final long BUDGET = 20_000;
  private static final int VALUES = 40;

  /** Two schemas that may refer to each other, and what follows from them. */
  private record Case(Json document, Schema a, Schema b, Schema union, Schema intersection) {}

  private static Case random(RandomSchemas schemas) {
    Json either = Json.array(List.of(reference("A"), reference("B")));
    Json document =
        Json.object(
            "$defs",
            Json.object(
                "A", schemas.schema(2),
                "B", schemas.schema(2),
                "union", Json.object("anyOf", either),
                "intersection", Json.object("allOf", either)));
    Specification specification = Schemas.document(document.text());
    SchemaReader reader = new SchemaReader(specification, Dialect.DRAFT_2020_12, Direction.MESSAGE);
    Node definitions = specification.root().root().get("$defs").orElseThrow();
    return new Case(
        document,
        reader.read(definitions.get("A").orElseThrow()),
        reader.read(definitions.get("B").orElseThrow()),
        reader.read(definitions.get("union").orElseThrow()),
        reader.read(definitions.get("intersection").orElseThrow()));
  }

  private static Json reference(String name) {
    return Json.object("$ref", Json.of("#/$defs/" + name));
  }

  @Test
  void the_laws_of_sets_hold_for_five_thousand_pairs() {
    hold(1, 5_000);
  }

  @Tag("full")
  @Test
  void the_laws_of_sets_hold_for_a_million_pairs() {
    hold(2, 1_000_000);
  }

  private static void hold(long seed, int pairs) {
    int unknown = 0;
    for (int i = 0; i < pairs; i++) {
      RandomSchemas schemas = new RandomSchemas(new Random(seed * 1_000_003 + i));
      unknown += hold(schemas, "case " + i + " of seed " + seed) ? 0 : 1;
    }
    assertThat((double) unknown / pairs).as("share of undecided pairs").isLessThan(0.06);
  }

  /** Whether the containment of the pair was decided. */
  private static boolean hold(RandomSchemas schemas, String name) {
    Case pair = random(schemas);
    String as = name + ": " + pair.document().text();
    Containment containment = new Containment(Reading.WRITTEN, BUDGET);
    assertThat(containment.decide(pair.a(), pair.a())).as(as).isEqualTo(new Answer.Contained());
    assertThat(containment.decide(pair.a(), pair.union()))
        .as(as)
        .isNotInstanceOf(Answer.Escapes.class);
    assertThat(containment.decide(pair.intersection(), pair.a()))
        .as(as)
        .isNotInstanceOf(Answer.Escapes.class);
    Answer answer = containment.decide(pair.a(), pair.b());
    List<Json> values = values(schemas, containment, pair);
    Evaluator evaluator = new Evaluator(new Languages(new Budget(Long.MAX_VALUE)));
    for (Json value : values) {
      Truth inA = evaluator.evaluate(pair.a(), value);
      if (answer instanceof Answer.Contained && inA.isTrue()) {
        assertThat(evaluator.evaluate(pair.b(), value))
            .as(as + " contained, but not " + value.text())
            .isNotEqualTo(Truth.FALSE);
      }
      if (inA.isTrue()) {
        assertThat(containment.decide(pair.a(), Schema.nothing()))
            .as(as + " is not empty: " + value.text())
            .isNotInstanceOf(Answer.Contained.class);
      }
    }
    politenessOnlyRemovesValues(pair, answer, as);
    assertThat(containment.disagreements()).as(as).isZero();
    return !(answer instanceof Answer.Unknown);
  }

  private static void politenessOnlyRemovesValues(Case pair, Answer written, String as) {
    Answer polite = new Containment(Reading.POLITE, BUDGET).decide(pair.a(), pair.b());
    if (written instanceof Answer.Contained) {
      assertThat(polite).as(as).isNotInstanceOf(Answer.Escapes.class);
    }
  }

  private static List<Json> values(RandomSchemas schemas, Containment containment, Case pair) {
    List<Json> values = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      values.add(schemas.value(2));
    }
    Optional.of(pair.a()).flatMap(containment::sample).ifPresent(values::add);
    Optional.of(pair.b()).flatMap(containment::sample).ifPresent(values::add);
    return values;
  }

  @Test
  void two_validators_agree_on_random_values() {
    for (int i = 0; i < 2_000; i++) {
      RandomSchemas schemas = new RandomSchemas(new Random(77_000_000L + i));
      Case pair = random(schemas);
      Evaluator evaluator = new Evaluator(new Languages(new Budget(Long.MAX_VALUE)));
      IndependentValidator other = new IndependentValidator();
      for (int j = 0; j < 20; j++) {
        Json value = schemas.value(2);
        Truth truth = evaluator.evaluate(pair.a(), value);
        if (truth != Truth.UNKNOWN && other.isInformed()) {
          boolean isAccepted = other.accepts(pair.a(), value);
          if (other.isInformed()) {
            assertThat(Truth.of(isAccepted))
                .as(pair.document().text() + " and " + value.text())
                .isEqualTo(truth);
          }
        }
      }
    }
  }
}
