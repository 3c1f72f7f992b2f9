package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.source.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether terms have a value. Emptiness is a least fixpoint: a term that needs itself is
 * taken to be empty while it is being decided. That another term is empty because of such an
 * assumption is kept only until the assumption is confirmed or dropped.
 */
final class Solver {

  /** Deeper values than this are not looked for. */
  private static final int MAX_DEPTH = 150;

  private record Tentative(Term term, int restsOn) {}

  private final Budget budget;
  private final Literals literals;
  private final Languages languages;
  private final Evaluator evaluator;
  private final Kinds kinds = new Kinds();
  private final Map<Kind, Map<Literal, Formula>> rewritten = new EnumMap<>(Kind.class);
  private final Map<Term, Outcome> decided = new HashMap<>();
  private final Map<Term, Integer> tentative = new HashMap<>();
  private final Deque<Tentative> trail = new ArrayDeque<>();
  private final Map<Term, Integer> open = new HashMap<>();
  private int restsOn = Integer.MAX_VALUE;
  private boolean hasBranched;

  Solver(Budget budget, Literals literals, Languages languages) {
    this.budget = budget;
    this.literals = literals;
    this.languages = languages;
    this.evaluator = new Evaluator(languages);
  }

  Budget budget() {
    return budget;
  }

  Literals literals() {
    return literals;
  }

  Languages languages() {
    return languages;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Forgets what an interrupted question has left behind. */
  void reset() {
    tentative.clear();
    trail.clear();
    open.clear();
    restsOn = Integer.MAX_VALUE;
    hasBranched = false;
  }

  /** Takes note that a search went on by cases. */
  void noteBranch() {
    hasBranched = true;
  }

  /** Whether some search since the reset went on by cases. */
  boolean hasBranched() {
    return hasBranched;
  }

  /** What the literal says about values of this kind. */
  Formula rewritten(Literal literal, Kind kind) {
    Map<Literal, Formula> known = rewritten.computeIfAbsent(kind, k -> new HashMap<>());
    Formula formula = known.get(literal);
    if (formula == null) {
      formula = Rewriter.rewrite(literal, kind, literals);
      known.put(literal, formula);
    }
    return formula;
  }

  /** A value of the term. */
  Outcome inhabited(Term term) {
    budget.spend(1 + term.literals().size() / 4);
    Outcome known = decided.get(term);
    if (known != null) {
      return known;
    }
    Integer assumption = open.containsKey(term) ? open.get(term) : tentative.get(term);
    if (assumption != null) {
      restsOn = Math.min(restsOn, assumption);
      return Outcome.EMPTY;
    }
    if (term.isContradictory()) {
      return Outcome.EMPTY;
    }
    if (open.size() >= MAX_DEPTH) {
      return Outcome.unknown("nested deeper than " + MAX_DEPTH + " levels");
    }
    return decide(term);
  }

  private Outcome decide(Term term) {
    int level = open.size();
    int mark = trail.size();
    int restedOn = restsOn;
    restsOn = Integer.MAX_VALUE;
    open.put(term, level);
    Outcome outcome = affordable(term);
    open.remove(term);
    boolean isFinal = restsOn >= level;
    if (outcome.isEmpty() && !isFinal) {
      tentative.put(term, restsOn);
      trail.push(new Tentative(term, restsOn));
      restsOn = Math.min(restsOn, restedOn);
      return outcome;
    }
    // The assumptions made here are now confirmed, or dropped.
    while (trail.size() > mark) {
      Tentative last = trail.pop();
      tentative.remove(last.term());
      if (outcome.isEmpty()) {
        decided.put(last.term(), Outcome.EMPTY);
      }
    }
    if (isFinal || outcome.isInhabited()) {
      decided.put(term, outcome);
    }
    restsOn = restedOn;
    return outcome;
  }

  /** A term that eats a budget is not tried again: it would eat the next question's, too. */
  private Outcome affordable(Term term) {
    long before = budget.spent();
    try {
      return search(term);
    } catch (Budget.Exhausted e) {
      if (budget.isMostlySpentSince(before)) {
        decided.put(term, Outcome.unknown(e.reason()));
      }
      throw e;
    }
  }

  private Outcome search(Term term) {
    budget.spend();
    if (Structure.refutes(term, this)) {
      return Outcome.EMPTY;
    }
    Optional<List<Json>> listed = listed(term);
    if (listed.isPresent()) {
      return among(listed.get(), term);
    }
    Outcome scalar = among(List.of(Json.NULL, Json.Bool.FALSE, Json.Bool.TRUE), term);
    if (scalar.isInhabited() && !isPlain(term)) {
      return scalar;
    }
    Outcome unknown = scalar;
    for (Kind kind : kinds(term)) {
      if (!allows(term, kind)) {
        continue;
      }
      Outcome outcome = Search.run(term, kind, this);
      if (outcome.isInhabited()) {
        return outcome;
      }
      unknown = outcome.isEmpty() ? unknown : outcome;
    }
    return unknown;
  }

  private boolean allows(Term term, Kind kind) {
    for (Literal literal : term.literals()) {
      if (!kinds.allows(literal, kind)) {
        return false;
      }
    }
    return true;
  }

  Kinds kinds() {
    return kinds;
  }

  /** Anything will do: then a string is easier on the eye than null. */
  private static boolean isPlain(Term term) {
    return term.literals().stream().allMatch(l -> l.holds() && l.schema().isAny());
  }

  private static List<Kind> kinds(Term term) {
    return isPlain(term)
        ? List.of(Kind.STRING)
        : List.of(Kind.STRING, Kind.NUMBER, Kind.ARRAY, Kind.OBJECT);
  }

  /** The values that a term has at most, where one of its literals lists them. */
  private static Optional<List<Json>> listed(Term term) {
    for (Literal literal : term.literals()) {
      if (literal.holds()) {
        for (Assertion assertion : literal.schema().assertions()) {
          if (assertion instanceof Assertion.Enumeration enumeration) {
            return Optional.of(enumeration.values());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The first of these values that is one of the term. */
  Outcome among(Iterable<Json> values, Term term) {
    List<Json> doubtful = new ArrayList<>();
    for (Json value : values) {
      budget.spend();
      Truth truth = evaluator.evaluate(term, value).and(term.courtesy().allows(value));
      if (truth.isTrue()) {
        return new Outcome.Inhabited(value);
      }
      if (!truth.isFalse()) {
        doubtful.add(value);
      }
    }
    return doubtful.isEmpty()
        ? Outcome.EMPTY
        : Outcome.unknown(Obstacles.of(term, doubtful.get(0), languages));
  }
}
