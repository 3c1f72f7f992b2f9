package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Assertion;
import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.source.Json;
import io.concordat.source.Node;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Three random schemas, each somewhat like the one before, and the laws that hold for them. */
final class Trial {

  private static final long BUDGET = 20_000;
  private static final int INSTANCES = 50;
  private static final int ATTEMPTS = 150;

  private static final Dialect[] DIALECTS = Dialect.values();

  private final RandomValues values;
  private final String name;
  private final Document document;
  private final Schema a;
  private final Schema b;
  private final Schema c;
  private final Schema reorderedA;
  private final Schema reorderedB;
  private final Containment containment = new Containment(Reading.WRITTEN, BUDGET);
  private final Languages languages = new Languages(new Budget(Long.MAX_VALUE));
  private final Evaluator evaluator = new Evaluator(languages);
  private final IndependentValidator validator = new IndependentValidator();

  /** The trial of this number; the same number gives the same trial. */
  Trial(long number) {
    Random random = new Random(number);
    RandomSchemas schemas = schemas(random);
    values = schemas.values;
    RandomEdits edits = new RandomEdits(schemas);
    Json first = schemas.schema(2);
    Json second = values.once(2) ? schemas.schema(2) : edits.edited(edits.edited(first));
    Json third = values.once(2) ? schemas.schema(2) : edits.edited(second);
    document = new Document(schemas, schemas.document(first, second, third));
    Document reordered = document.reordered(number);
    a = document.schema("A");
    reorderedA = reordered.schema("A");
    c = document.schema("C");
    if (values.once(6)) {
      RandomSchemas others = schemas(random);
      Json other = others.schema(2);
      Document foreign = new Document(others, others.document(other, other, other));
      b = foreign.schema("B");
      reorderedB = foreign.reordered(number).schema("B");
      name = "trial " + number + ": " + document + " and " + foreign;
    } else {
      b = document.schema("B");
      reorderedB = reordered.schema("B");
      name = "trial " + number + ": " + document;
    }
  }

  private static RandomSchemas schemas(Random random) {
    return new RandomSchemas(random, DIALECTS[random.nextInt(DIALECTS.length)]);
  }

  /** Definitions to read schemas from. */
  private static final class Document {

    private final RandomSchemas schemas;
    private final Json json;
    private final String text;
    private final Dialect dialect;
    private final String keyword;
    private final Node definitions;
    private final SchemaReader reader;

    Document(RandomSchemas schemas, Json document) {
      this.schemas = schemas;
      this.json = document;
      this.text = document.text();
      this.dialect = schemas.spelling().dialect();
      this.keyword = schemas.spelling().definitions();
      Specification specification = Schemas.document(text);
      this.reader = new SchemaReader(specification, dialect, Direction.MESSAGE);
      this.definitions = specification.root().root().get(keyword).orElseThrow();
    }

    Document reordered(long seed) {
      return new Document(schemas, new RandomOrder(new Random(seed)).of(json));
    }

    Schema schema(String name) {
      return reader.read(definitions.get(name).orElseThrow());
    }

    @Override
    public String toString() {
      return dialect + " " + text;
    }
  }

  /** The first schema. */
  Schema a() {
    return a;
  }

  /** The document that it is in. */
  String text() {
    return document.text;
  }

  Dialect dialect() {
    return document.dialect;
  }

  /** The keyword that its definitions are under. */
  String definitions() {
    return document.keyword;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Values of the first schema, as far as some are found, and as many others. */
  List<Json> valuesOf(int count) {
    List<Json> all =
        new ArrayList<>(new Instances(values, evaluator, new Bounds(a, b)).of(a, count / 2, count));
    while (all.size() < count) {
      all.add(values.value(2));
    }
    return all;
  }

  /**
   * Tries the laws.
   *
   * @return whether the first is contained in the second
   * @throws AssertionError if one of them is broken
   */
  Answer run() {
    assertThat(decide(a, a)).as(name).isEqualTo(new Answer.Contained());
    Schema union = Schema.of(new Assertion.AnyOf(List.of(a, b)));
    Schema intersection = Schema.of(new Assertion.AllOf(List.of(a, b)));
    assertDoesNotEscape(a, union, "A ∪ B");
    assertDoesNotEscape(intersection, a, "A ∩ B");
    Answer answer = decide(a, b);
    isTransitive(answer);
    List<Json> found = instances(answer);
    areAccepted(found, answer);
    areNotOverlooked(found, intersection);
    if (answer instanceof Answer.Escapes escapes) {
      isWitness(escapes.witness());
    }
    politenessOnlyRemovesValues(answer);
    return answer;
  }

  private Answer decide(Schema sender, Schema receiver) {
    Answer answer = containment.decide(sender, receiver);
    assertThat(containment.disagreements()).as(answer + " in " + name).isZero();
    return answer;
  }

  private void assertDoesNotEscape(Schema sender, Schema receiver, String law) {
    assertThat(decide(sender, receiver))
        .as(law + " of " + name)
        .isNotInstanceOf(Answer.Escapes.class);
  }

  private void isTransitive(Answer answer) {
    if (answer instanceof Answer.Contained && decide(b, c) instanceof Answer.Contained) {
      assertDoesNotEscape(a, c, "A ⊆ B ⊆ C");
    }
  }

  private List<Json> instances(Answer answer) {
    Instances instances = new Instances(values, evaluator, new Bounds(a, b));
    return answer instanceof Answer.Contained
        ? instances.of(a, INSTANCES, ATTEMPTS)
        : instances.of(a, 5, 10);
  }

  private void areAccepted(List<Json> found, Answer answer) {
    if (!(answer instanceof Answer.Contained)) {
      return;
    }
    for (Json value : found) {
      assertThat(evaluator.evaluate(b, value))
          .as("contained, but not " + value.text() + " in " + name)
          .isNotEqualTo(Truth.FALSE);
    }
    if (!found.isEmpty()) {
      Json value = values.one(found);
      boolean isRefused =
          validator.accepts(a, value).isTrue() && validator.accepts(b, value).isFalse();
      assertThat(isRefused && validator.isInformed())
          .as("contained, but for another validator not " + value.text() + " in " + name)
          .isFalse();
    }
  }

  private void areNotOverlooked(List<Json> found, Schema intersection) {
    if (!found.isEmpty()) {
      assertThat(containment.search(a, Schema.nothing()))
          .as("not empty: " + found.get(0).text() + " in A of " + name)
          .isNotInstanceOf(Answer.Contained.class);
    }
    for (Json value : found) {
      if (evaluator.evaluate(b, value).isTrue()) {
        assertThat(containment.search(intersection, Schema.nothing()))
            .as("not empty: " + value.text() + " in A ∩ B of " + name)
            .isNotInstanceOf(Answer.Contained.class);
        return;
      }
    }
  }

  private void isWitness(Json witness) {
    assertThat(evaluator.evaluate(a, witness)).as(name).isNotEqualTo(Truth.FALSE);
    assertThat(evaluator.evaluate(b, witness)).as(name).isEqualTo(Truth.FALSE);
    boolean isConfirmed =
        validator.accepts(a, witness).isTrue() && validator.accepts(b, witness).isFalse();
    assertThat(isConfirmed || !validator.isInformed())
        .as("the witness " + witness.text() + " of " + name)
        .isTrue();
  }

  private void politenessOnlyRemovesValues(Answer written) {
    Answer polite = new Containment(Reading.POLITE, BUDGET).decide(a, b);
    if (written instanceof Answer.Contained) {
      assertThat(polite).as("politely: " + name).isNotInstanceOf(Answer.Escapes.class);
    }
    orderDoesNotMatter(polite);
    Courtesy courtesy =
        new Courtesies(new Contents(languages.budget()), languages).of(List.of(a), List.of(b));
    if (polite instanceof Answer.Escapes escapes) {
      assertThat(courtesy.allows(escapes.witness()))
          .as("impolite: " + escapes.witness().text() + " of " + name)
          .isEqualTo(Truth.TRUE);
    } else if (polite instanceof Answer.Contained && !(written instanceof Answer.Contained)) {
      areAcceptedIfPolite(courtesy);
    }
  }

  private void areAcceptedIfPolite(Courtesy courtesy) {
    Instances instances = new Instances(values, evaluator, new Bounds(a, b));
    for (Json value : instances.of(a, INSTANCES, ATTEMPTS)) {
      assertThat(courtesy.allows(value).isTrue() && evaluator.evaluate(b, value).isFalse())
          .as("politely contained, but not " + value.text() + " in " + name)
          .isFalse();
    }
  }

  private void orderDoesNotMatter(Answer polite) {
    Containment another = new Containment(Reading.POLITE, BUDGET);
    for (Answer answer :
        List.of(another.decide(reorderedA, reorderedB), another.decide(a, reorderedB))) {
      Set<Class<?>> said = new HashSet<>(List.of(answer.getClass(), polite.getClass()));
      assertThat(said)
          .as("%s, and in another order %s: politely %s", polite, answer, name)
          .isNotEqualTo(Set.of(Answer.Contained.class, Answer.Escapes.class));
    }
  }
}
