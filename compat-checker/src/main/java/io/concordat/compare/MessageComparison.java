package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Step;
import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Decides the content of one place in an operation's traffic as a whole, and explains it by the
 * smallest places below it. Where the whole is contained, nothing below it counts as a failure;
 * where it is not, something is always said.
 */
final class MessageComparison {

  private final SchemaPairs pairs;
  private final Containment containment;
  private final Ledger ledger;

  MessageComparison(SchemaPairs pairs, Containment containment, Ledger ledger) {
    this.pairs = pairs;
    this.containment = containment;
    this.ledger = ledger;
  }

  /**
   * Compares two schemas of the same place.
   *
   * @param isOptional whether the value may be left out
   */
  void compare(Exchange exchange, Schema oldSchema, Schema newSchema, boolean isOptional) {
    if (!pairs.areSame(oldSchema, newSchema)) {
      SchemaPair root = pairs.pair(oldSchema, newSchema, exchange.direction(), isOptional);
      new Explanation(exchange, oldSchema, newSchema).explain(root);
    }
  }

  /** The walk over the pairs that one message consists of. */
  private final class Explanation {

    private final Exchange exchange;
    private final Question narrowing;
    private final Question widening;
    private final Set<SchemaPair> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Step> path = new ArrayList<>();
    private boolean isSilent = true;

    Explanation(Exchange exchange, Schema oldSchema, Schema newSchema) {
      this.exchange = exchange;
      boolean isText = exchange.part() != Exchange.Part.BODY;
      this.narrowing = new Question(containment, oldSchema, newSchema, Version.OLD, isText);
      this.widening = new Question(containment, newSchema, oldSchema, Version.NEW, isText);
    }

    void explain(SchemaPair root) {
      walk(root, exchange.place());
      boolean isNarrowed = narrowing.needsExplanation();
      boolean isWidened = widening.needsExplanation();
      if (isNarrowed || isWidened) {
        Change change =
            isNarrowed && isWidened
                ? Change.SCHEMA_CHANGED
                : isNarrowed ? Change.SCHEMA_NARROWED : Change.SCHEMA_WIDENED;
        add(
            whole(root, change),
            isNarrowed ? narrowing.verdict(failure(), exchange) : Verdict.works(),
            isWidened ? widening.verdict(failure(), exchange) : Verdict.works());
      } else if (isSilent) {
        ledger.add(whole(root, Change.SCHEMA_REWRITTEN), exchange.operation());
      }
    }

    private Fact whole(SchemaPair root, Change change) {
      return Fact.of(
              change,
              root.oldSchema().node(),
              root.newSchema().node(),
              place(root, exchange.place()))
          .in(exchange.direction());
    }

    private void walk(SchemaPair pair, String reached) {
      if (!seen.add(pair)) {
        return;
      }
      String place = place(pair, reached);
      for (Local local : pair.facts()) {
        emit(local, place);
      }
      for (SchemaPair.Part part : pair.parts()) {
        part.step().ifPresent(path::add);
        walk(part.pair(), append(place, part.label()));
        part.step().ifPresent(step -> path.remove(path.size() - 1));
      }
    }

    /** A component is the same place whatever leads to it. */
    private static String place(SchemaPair pair, String reached) {
      return pair.component().map(name -> "`" + name + "`").orElse(reached);
    }

    /** Adds a label to a place, inside the quotes in which the place ends or in new ones. */
    private static String append(String place, String label) {
      if (label.isEmpty()) {
        return place;
      }
      return place.endsWith("`")
          ? place.substring(0, place.length() - 1) + label + "`"
          : place + " `" + (label.startsWith(".") ? label.substring(1) : label) + "`";
    }

    private void emit(Local local, String place) {
      isSilent = false;
      Fact fact = local.fact().at(append(place, local.fact().place()));
      if (local.isXmlOnly() && exchange.media().filter(MediaRange::isXml).isEmpty()) {
        fact = fact.oldClient(Verdict.works()).newClient(Verdict.works());
      }
      Verdict lost = narrowing.verdict(failure(), local.narrowing(), path, exchange);
      Verdict gained = widening.verdict(failure(), local.widening(), path, exchange);
      boolean isAboutValues =
          !(local.narrowing() instanceof Answer.Contained)
              || !(local.widening() instanceof Answer.Contained);
      boolean isWithoutEffect =
          !lost.isFailure()
              && !gained.isFailure()
              && !fact.oldClient().isFailure()
              && !fact.newClient().isFailure();
      if (isAboutValues && isWithoutEffect) {
        fact = asRewritten(fact);
      } else if (local.family().isPresent()) {
        fact = fact.as(local.family().get().change(lost.isFailure(), gained.isFailure()));
      }
      add(fact, lost, gained);
    }

    /** What differs here makes no difference to the message as a whole. */
    private static Fact asRewritten(Fact fact) {
      return Fact.of(Change.SCHEMA_REWRITTEN, fact.oldNode(), fact.newNode(), fact.place())
          .in(fact.direction().orElse(Direction.MESSAGE));
    }

    private void add(Fact fact, Verdict lost, Verdict gained) {
      boolean isRequest = exchange.direction() == Direction.REQUEST;
      ledger.add(
          fact.oldClient(or(isRequest ? lost : gained, fact.oldClient()))
              .newClient(or(isRequest ? gained : lost, fact.newClient())),
          exchange.operation());
    }

    private static Verdict or(Verdict verdict, Verdict otherwise) {
      return verdict.isFailure() ? verdict : otherwise;
    }

    private Failure failure() {
      return exchange.direction() == Direction.REQUEST ? Failure.REFUSED : Failure.SURPRISED;
    }
  }
}
