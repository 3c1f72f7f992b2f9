package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether every value of one schema is a value of another. One object serves a whole
 * comparison, since what it has found out about parts of schemas it does not ask again. It is used
 * by one thread at a time.
 */
public final class Containment {

  /**
   * What it took to answer a question. What earlier questions have found out comes for nothing.
   *
   * @param isSameContent whether both schemas say the same
   * @param isByCases whether alternatives had to be gone through
   * @param steps how much of the budget
   */
  public record Effort(boolean isSameContent, boolean isByCases, long steps) {}

  private final Reading reading;
  private final Budget budget;
  private Contents contents;
  private Literals literals;
  private Courtesies courtesies;
  private Solver solver;
  private @Nullable IndependentValidator validator;
  private boolean isSameContent;
  private int disagreements;

  /**
   * @param reading how the sender's schema is read
   * @param budget the steps that one question may take
   */
  public Containment(Reading reading, long budget) {
    this.reading = reading;
    this.budget = new Budget(budget);
    this.contents = new Contents(this.budget);
    this.literals = new Literals(contents);
    Languages languages = new Languages(this.budget);
    this.courtesies = new Courtesies(contents, languages);
    this.solver = new Solver(this.budget, literals, languages);
  }

  /** What was found out may be incomplete: the stack can overflow anywhere. */
  private void forget() {
    contents = new Contents(budget);
    literals = new Literals(contents);
    Languages languages = new Languages(budget);
    courtesies = new Courtesies(contents, languages);
    solver = new Solver(budget, literals, languages);
    validator = null;
  }

  /** Whether every value of the sender's schema is a value of the receiver's. */
  public Answer decide(Schema sender, Schema receiver) {
    Answer answer = search(sender, receiver);
    return answer instanceof Answer.Escapes found
        ? confirm(sender, receiver, found.witness())
        : answer;
  }

  /**
   * Like {@link #decide}, for a question whose witness nobody sees: the independent validator has
   * not been asked about it.
   */
  public Answer search(Schema sender, Schema receiver) {
    return bounded(() -> answer(sender, receiver), Containment::unknown);
  }

  private static Answer unknown(String reason) {
    return new Answer.Unknown(reason, Optional.empty());
  }

  private Answer answer(Schema sender, Schema receiver) {
    Outcome outcome = escape(sender, receiver);
    if (outcome instanceof Outcome.Inhabited inhabited) {
      return evaluated(sender, receiver, inhabited.value());
    }
    return outcome instanceof Outcome.Unknown unknown
        ? new Answer.Unknown(unknown.reason(), unknown.location())
        : new Answer.Contained();
  }

  /** Whether the evaluator agrees that the value is sent and refused. */
  private Answer evaluated(Schema sender, Schema receiver, Json witness) {
    Truth isSent = solver.evaluator().evaluate(sender, witness);
    Truth isReceived = solver.evaluator().evaluate(receiver, witness);
    if (isSent.isFalse() || isReceived.isTrue()) {
      return disagree("the witness " + witness.text() + " does not hold");
    }
    // Equal items of a tuple satisfy the courtesy of the last of their places only.
    if (!courtesy(sender, receiver).allows(witness).isTrue()) {
      return unknown("whether a polite sender sends " + witness.text());
    }
    // What the sender's own undefined formats mean is assumed; see StringClause.
    return isReceived.isFalse()
        ? new Answer.Escapes(witness)
        : unknown("whether " + witness.text() + " is valid");
  }

  /** Whether two schemas say the same, through references, annotations left out. */
  public boolean areSame(Schema first, Schema second) {
    return bounded(() -> contents.isSame(first, second), reason -> false);
  }

  private Outcome escape(Schema sender, Schema receiver) {
    isSameContent = contents.isSame(sender, receiver);
    if (isSameContent) {
      return Outcome.EMPTY;
    }
    return solver.inhabited(
        new Term(
            List.of(literals.of(sender, true), literals.of(receiver, false)),
            courtesy(sender, receiver)));
  }

  /** What the sender leaves out, out of courtesy towards the receiver. */
  private Courtesy courtesy(Schema sender, Schema receiver) {
    return reading == Reading.POLITE
        ? courtesies.of(List.of(sender), List.of(receiver))
        : Courtesy.NONE;
  }

  /** Each question has the whole budget. */
  private <T> T bounded(Supplier<T> question, Function<String, T> whenSpent) {
    budget.renew();
    solver.reset();
    isSameContent = false;
    try {
      return question.get();
    } catch (Budget.Exhausted e) {
      return whenSpent.apply(e.reason());
    } catch (StackOverflowError e) {
      forget();
      return whenSpent.apply("schemas that refer to each other too deeply");
    }
  }

  /** No witness is shown that the independent validator does not confirm. */
  private Answer confirm(Schema sender, Schema receiver, Json witness) {
    try {
      return askAnother(sender, receiver, witness);
    } catch (StackOverflowError e) {
      forget();
      return unknown("a schema that needs itself for the same value");
    }
  }

  private Answer askAnother(Schema sender, Schema receiver, Json witness) {
    IndependentValidator second = validator();
    Truth isSent = second.accepts(sender, witness);
    if (isSent.isFalse()) {
      return disagree("another validator finds that nobody sends " + witness.text());
    }
    Truth isReceived = second.accepts(receiver, witness);
    if (isReceived.isTrue()) {
      return disagree("another validator finds that everybody accepts " + witness.text());
    }
    return isSent.isTrue() && isReceived.isFalse()
        ? new Answer.Escapes(witness)
        : new Answer.Unknown(
            "another validator cannot tell about " + witness.text(), Optional.empty());
  }

  /** Loaded late: most comparisons find nothing, and should not pay for its start. */
  private IndependentValidator validator() {
    IndependentValidator loaded = validator;
    if (loaded == null) {
      loaded = new IndependentValidator();
      validator = loaded;
    }
    return loaded;
  }

  private Answer disagree(String reason) {
    if (validator == null || validator.isInformed()) {
      disagreements++;
    }
    return unknown("internal: " + reason);
  }

  /** What the last question took. */
  public Effort effort() {
    return new Effort(isSameContent, solver.hasBranched(), budget.spent());
  }

  /** How many witnesses were found that did not stand the test: defects of this program. */
  public int disagreements() {
    return disagreements;
  }

  /** A small, readable value of the schema; empty if none is found. */
  public Optional<Json> sample(Schema schema) {
    Outcome outcome =
        bounded(
            () -> solver.inhabited(new Term(List.of(literals.of(schema, true)), Courtesy.NONE)),
            Outcome::unknown);
    return outcome instanceof Outcome.Inhabited inhabited
        ? Optional.of(inhabited.value())
        : Optional.empty();
  }

  /**
   * A value of the schema that has a certain part; empty when there is none, or none is found.
   *
   * @param path from the value to the part
   * @param value the part
   */
  public Optional<Json> sample(Schema schema, List<Step> path, Json value) {
    return sample(Schema.of(new Assertion.AllOf(List.of(schema, Lifting.at(path, value)))));
  }

  /** Whether the value is known to be valid against the schema. */
  public boolean accepts(Schema schema, Json value) {
    return evaluate(schema, value).isTrue();
  }

  /** Whether the value shows beyond doubt that the sender's schema is not contained. */
  public boolean refutes(Schema sender, Schema receiver, Json value) {
    return !evaluate(sender, value).isFalse()
        && evaluate(receiver, value).isFalse()
        && bounded(() -> courtesy(sender, receiver).allows(value), r -> Truth.UNKNOWN).isTrue()
        && confirm(sender, receiver, value) instanceof Answer.Escapes;
  }

  private Truth evaluate(Schema schema, Json value) {
    return bounded(() -> solver.evaluator().evaluate(schema, value), reason -> Truth.UNKNOWN);
  }
}
