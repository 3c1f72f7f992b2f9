package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Step;
import io.concordat.model.Direction;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the content of one place in an operation's traffic as a whole, and explains it by the
 * smallest places below it. Where the whole is contained, nothing below it counts as a failure;
 * where it is not, something is always said.
 */
final class MessageComparison {

  private final SchemaPairs pairs;
  private final Containment containment;
  private final Settlements settlements;
  private final Ledger ledger;
  private final Map<Message, Explanation> explained = new HashMap<>();
  private final Searches narrowings = new Searches();
  private final Searches widenings = new Searches();

  MessageComparison(
      SchemaPairs pairs, Containment containment, Settlements settlements, Ledger ledger) {
    this.pairs = pairs;
    this.containment = containment;
    this.settlements = settlements;
    this.ledger = ledger;
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /**
   * Compares two schemas of the same place.
   *
   * @param isOptional whether the value may be left out
   */
  void compare(Exchange exchange, Schema oldSchema, Schema newSchema, boolean isOptional) {
    if (pairs.areSame(oldSchema, newSchema)) {
      settlements.noteSameText();
    } else {
      SchemaPair root = pairs.pair(oldSchema, newSchema, exchange.direction(), isOptional);
      Message message =
          new Message(
              root, SchemaPairs.referred(oldSchema), SchemaPairs.referred(newSchema), exchange);
      Explanation known = exchange.isShared() ? explained.get(message) : null;
      if (known != null) {
        known.reach(exchange.operation());
      } else {
        Explanation explanation = new Explanation(exchange, oldSchema, newSchema);
        explanation.explain(root);
        if (exchange.isShared() && explanation.isComplete()) {
          explained.put(message, explanation);
        }
      }
    }
  }

  /** Whether there is nothing to compare in two parameters, which is noted as settled then. */
  boolean areSame(Parameter oldParameter, Parameter newParameter) {
    boolean areSame = pairs.areSame(oldParameter, newParameter);
    if (areSame) {
      settlements.noteSameText();
    }
    return areSame;
  }

  /** Messages of which the same is to be said, whatever operation they are part of. */
  private record Message(
      SchemaPair root,
      Schema oldSchema,
      Schema newSchema,
      Direction direction,
      boolean isXml,
      boolean isText,
      Optional<String> oldSeparator,
      Optional<String> newSeparator) {

    Message(SchemaPair root, Schema oldSchema, Schema newSchema, Exchange exchange) {
      this(
          root,
          oldSchema,
          newSchema,
          exchange.direction(),
          exchange.isXml(),
          exchange.isText(),
          exchange.separator(Version.OLD),
          exchange.separator(Version.NEW));
    }
  }

  /** A pair that the walk has come to, and how. */
  private record Reached(SchemaPair pair, Place place, @Nullable Path path) {}

  /** The steps from the message to a place, last first: ways share their beginnings. */
  private record Path(@Nullable Path before, Step last) {

    static List<Step> steps(@Nullable Path path) {
      LinkedList<Step> steps = new LinkedList<>();
      for (Path at = path; at != null; at = at.before) {
        steps.addFirst(at.last);
      }
      return steps;
    }
  }

  /** The walk over the pairs that one message consists of. */
  private final class Explanation {

    private final Exchange exchange;
    private final Question narrowing;
    private final Question widening;
    private final List<Ledger.Entry> entries = new ArrayList<>();
    private boolean isSilent = true;
    private boolean isComplete = true;

    Explanation(Exchange exchange, Schema oldSchema, Schema newSchema) {
      this.exchange = exchange;
      this.narrowing = question(oldSchema, newSchema, Version.OLD);
      this.widening = question(newSchema, oldSchema, Version.NEW);
    }

    private Question question(Schema sender, Schema receiver, Version version) {
      return new Question(containment, settlements, sender, receiver, version, exchange);
    }

    /** Whether another operation with the same message would add nothing but its name. */
    boolean isComplete() {
      return isComplete;
    }

    /** The same message is part of another operation. */
    void reach(String operation) {
      narrowing.note();
      widening.note();
      entries.forEach(entry -> entry.reach(operation));
    }

    void explain(SchemaPair root) {
      walk(root);
      boolean isNarrowed = narrowing.needsExplanation();
      boolean isWidened = widening.needsExplanation();
      if (isNarrowed || isWidened) {
        isComplete = false; // the message itself is the witness, and another may be shorter
        add(
            whole(root, Family.SCHEMA.change(isNarrowed, isWidened)),
            isNarrowed ? narrowing.verdict(failure(), exchange) : Verdict.works(),
            isWidened ? widening.verdict(failure(), exchange) : Verdict.works());
      } else if (isSilent && !isParameter(root.oldSchema()) && !isParameter(root.newSchema())) {
        entries.add(ledger.add(whole(root, Change.SCHEMA_REWRITTEN), exchange.operation()));
      }
    }

    private static boolean isParameter(Schema schema) {
      return schema.node().filter(Elements::isParameter).isPresent();
    }

    private Fact whole(SchemaPair root, Change change) {
      return Fact.of(
              change, root.oldSchema().node(), root.newSchema().node(), start(root).toString())
          .in(exchange.direction());
    }

    private Place start(SchemaPair root) {
      return root.component().map(Place::ofComponent).orElse(Place.of(exchange.place()));
    }

    /** Nearest places first, so that places have short names and witnesses are small. */
    private void walk(SchemaPair root) {
      Set<SchemaPair> seen = identitySet();
      Deque<Reached> open = new ArrayDeque<>();
      reach(new Reached(root, start(root), null), seen, open);
      while (!open.isEmpty()) {
        Reached here = open.poll();
        here.pair().facts().forEach(local -> emit(local, here));
        for (SchemaPair.Part part : here.pair().parts()) {
          // A component is the same place whatever leads to it.
          Place place =
              part.pair()
                  .component()
                  .map(Place::ofComponent)
                  .orElseGet(() -> here.place().then(part.label()));
          Path path = part.step().map(step -> new Path(here.path(), step)).orElse(here.path());
          reach(new Reached(part.pair(), place, path), seen, open);
        }
      }
    }

    private void reach(Reached reached, Set<SchemaPair> seen, Deque<Reached> open) {
      if (reached.pair().leadsToFacts() && seen.add(reached.pair())) {
        open.add(reached);
      }
    }

    private void emit(Local local, Reached here) {
      isSilent = false;
      Fact fact = local.fact().at(here.place().then(local.fact().place()).toString());
      if (local.isXmlOnly() && !exchange.isXml()) {
        fact = fact.oldClient(Verdict.works()).newClient(Verdict.works());
      }
      Verdict lost = verdict(narrowing, local.narrowing(), local, here, narrowings);
      Verdict gained = verdict(widening, local.widening(), local, here, widenings);
      boolean isFailure = lost.isFailure() || gained.isFailure() || fact.isFailure();
      if (local.isAboutValues() && !isFailure) {
        fact = asRewritten(fact);
      } else if (local.family().isPresent()) {
        fact = fact.as(local.family().get().change(lost.isFailure(), gained.isFailure()));
      }
      add(fact, lost, gained);
    }

    private Verdict verdict(
        Question question, Answer answer, Local local, Reached here, Searches searches) {
      if (answer instanceof Answer.Contained) {
        return Verdict.works();
      }
      if (searches.isOver(local)) {
        return question.blames(answer)
            ? Verdict.proved(failure(), Optional.empty())
            : Verdict.works();
      }
      Verdict verdict = question.verdict(failure(), answer, Path.steps(here.path()), exchange);
      if (verdict.isFailure()) {
        verdict
            .failure()
            .flatMap(Verdict.Fails::witness)
            .ifPresent(witness -> searches.note(local, witness));
        isComplete &= searches.isOver(local);
      }
      return verdict;
    }

    /** What differs here makes no difference to the message as a whole. */
    private static Fact asRewritten(Fact fact) {
      return Fact.of(Change.SCHEMA_REWRITTEN, fact.oldNode(), fact.newNode(), fact.place())
          .in(fact.direction().orElse(Direction.MESSAGE));
    }

    private void add(Fact fact, Verdict lost, Verdict gained) {
      boolean isSent = exchange.isSentByProvider();
      // Consumers of the new version also meet what providers of the old one have left behind.
      boolean isLeftBehind = isSent && exchange.isRetained() && !gained.isFailure();
      entries.add(
          ledger.add(
              fact.oldClient(or(isSent && !isLeftBehind ? gained : lost, fact.oldClient()))
                  .newClient(or(isSent ? lost : gained, fact.newClient())),
              exchange.operation()));
    }

    /** A fact that needs no proof says more than a proof that was not found. */
    private static Verdict or(Verdict verdict, Verdict ruled) {
      boolean isUnproved =
          verdict.failure().filter(f -> f.evidence() == Evidence.UNPROVED).isPresent();
      return ruled.isFailure() && (isUnproved || !verdict.isFailure()) ? ruled : verdict;
    }

    private Failure failure() {
      return exchange.isSentByProvider() ? Failure.SURPRISED : Failure.REFUSED;
    }
  }
}
