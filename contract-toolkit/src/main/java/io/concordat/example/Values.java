package io.concordat.example;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.exchange.Variants;
import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes up values of schemas, always valid: one that looks real where that can be had, else the one
 * that the containment engine finds. May be used by several threads.
 */
public final class Values {

  /** Steps of the engine for one schema: less than a second. */
  private static final long BUDGET = 200_000;

  private final SchemaValidator validator;
  private final Variants variants;
  private final Containment engine = new Containment(Reading.WRITTEN, BUDGET);
  private final Map<Schema, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> words = new ConcurrentHashMap<>();
  private final Draft.Judge judge =
      new Draft.Judge() {
        @Override
        public boolean accepts(Schema schema, Json value) {
          return Values.this.accepts(schema, value);
        }

        @Override
        public Optional<Json> witness(Schema schema) {
          return Values.this.witness(schema);
        }

        @Override
        public Optional<String> word(String pattern) {
          return words.computeIfAbsent(pattern, Values.this::word);
        }
      };

  /** Values for schemas that are part of no HTTP message. */
  public Values(SchemaValidator validator) {
    this(validator, new Variants());
  }

  public Values(SchemaValidator validator, Variants variants) {
    this.validator = validator;
    this.variants = variants;
  }

  /** A value of the schema: the examples that it shows go before what is made up. */
  public Made<Json> make(Schema schema, long seed) {
    return make(schema, "", seed, false);
  }

  /**
   * A value of the schema. Equal seeds give equal values, whatever else was asked for.
   *
   * @param name of what it is for, such as a parameter
   * @param isDynamic whether the examples of the schema count for nothing
   */
  public Made<Json> make(Schema schema, String name, long seed, boolean isDynamic) {
    Dice dice = Dice.of(seed, name);
    for (boolean isCareful : new boolean[] {false, true}) {
      Optional<Json> draft =
          new Draft(judge, variants, isDynamic, isCareful).value(schema, name, dice, 0);
      if (draft.isPresent() && accepts(schema, draft.get())) {
        return new Made.Found<>(draft.get(), Made.Source.GENERATED);
      }
    }
    if (answer(schema) instanceof Answer.Escapes escapes) {
      return accepts(schema, escapes.witness())
          ? new Made.Found<>(escapes.witness(), Made.Source.WITNESS)
          : new Made.None<>("the only value that was found is not certain to be valid");
    }
    return new Made.None<>(
        answer(schema) instanceof Answer.Unknown unknown
            ? "no value of the schema was found: " + unknown.reason()
            : "the schema has no value");
  }

  /** Whether the value is valid beyond doubt. */
  boolean accepts(Schema schema, Json value) {
    try {
      return validator.accepts(schema, value) == Verdict.VALID;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private Optional<Json> witness(Schema schema) {
    return answer(schema) instanceof Answer.Escapes found
        ? Optional.of(found.witness())
        : Optional.empty();
  }

  /** Whether there is a value: one that is not of the schema that has none. */
  private Answer answer(Schema schema) {
    Answer known = answers.get(schema);
    if (known == null) {
      known = search(schema);
      answers.put(schema, known);
    }
    return known;
  }

  private Optional<String> word(String pattern) {
    Schema words =
        Schema.of(new Assertion.Type(Set.of(JsonType.STRING)), new Assertion.Pattern(pattern));
    return search(words) instanceof Answer.Escapes found && found.witness() instanceof Json.Str word
        ? Optional.of(word.value())
        : Optional.empty();
  }

  private synchronized Answer search(Schema schema) {
    return engine.search(schema, Schema.nothing());
  }
}
