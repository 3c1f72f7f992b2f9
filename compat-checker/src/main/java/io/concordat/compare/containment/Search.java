package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a value of one kind in a term: facts go into a clause, disjunctions wait. What
 * contradicts the clause is dropped from them; the last alternative of one becomes a fact (unit
 * propagation); only then one is branched on, the smallest first.
 */
final class Search {

  private final Term term;
  private final Kind kind;
  private final Solver solver;
  private final Clause clause;
  private final Set<Literal> claimed;
  private List<Formula.Any> waiting;
  private @Nullable Set<Json> listed;
  private Fact.@Nullable Opaque opaque;

  private Search(Term term, Kind kind, Solver solver, Clause clause) {
    this.term = term;
    this.kind = kind;
    this.solver = solver;
    this.clause = clause;
    this.claimed = new HashSet<>();
    this.waiting = new ArrayList<>();
  }

  private Search(Search other, boolean withWaiting) {
    this.term = other.term;
    this.kind = other.kind;
    this.solver = other.solver;
    this.clause = other.clause.copy();
    this.claimed = new HashSet<>(other.claimed);
    this.waiting = new ArrayList<>(withWaiting ? other.waiting : List.of());
    this.listed = other.listed;
    this.opaque = other.opaque;
    solver.budget().spend(1 + (claimed.size() + waiting.size()) / 4);
  }

  /** A value of this kind that satisfies the term. */
  static Outcome run(Term term, Kind kind, Solver solver) {
    Search search = new Search(term, kind, solver, Clause.about(kind, term.courtesy()));
    for (Literal literal : term.literals()) {
      if (!search.claim(literal)) {
        return Outcome.EMPTY;
      }
    }
    return search.decide();
  }

  private boolean claim(Literal literal) {
    if (literal.schema().isAny()) {
      return literal.holds();
    }
    if (isRefuted(literal)) {
      return false;
    }
    solver.budget().spend();
    return !claimed.add(literal) || assume(solver.rewritten(literal, kind));
  }

  /** Adds what a formula says; false when that contradicts what is there. */
  private boolean assume(Formula formula) {
    if (formula instanceof Formula.All all) {
      for (Formula part : all.formulas()) {
        if (part instanceof Formula.Atom && !assume(part)) {
          return false;
        }
      }
      for (Formula part : all.formulas()) {
        if (!(part instanceof Formula.Atom) && !assume(part)) {
          return false;
        }
      }
      return true;
    }
    if (formula instanceof Formula.Any any) {
      waiting.add(any);
      return !any.formulas().isEmpty();
    }
    return formula instanceof Formula.Claim claim
        ? claim(claim.literal())
        : add(((Formula.Atom) formula).fact());
  }

  private boolean add(Fact fact) {
    if (fact instanceof Fact.Among among && among.holds()) {
      Set<Json> values = new LinkedHashSet<>(among.values());
      if (listed != null) {
        values.retainAll(listed);
      }
      listed = values;
      return !values.isEmpty();
    }
    if (fact instanceof Fact.Opaque o) {
      opaque = o;
      return true;
    }
    return clause.add(fact);
  }

  private boolean isRefuted(Literal literal) {
    return literal.schema().isAny() ? !literal.holds() : claimed.contains(literal.negated());
  }

  private Outcome decide() {
    solver.budget().spend();
    if (!propagate()) {
      return Outcome.EMPTY;
    }
    if (listed != null) {
      return solver.among(listed, term);
    }
    Outcome relaxed = solve();
    if (relaxed.isEmpty() || waiting.isEmpty()) {
      return relaxed;
    }
    if (relaxed instanceof Outcome.Inhabited guess
        && solver.evaluator().evaluate(term, guess.value()).isTrue()) {
      return relaxed;
    }
    return lookAhead() ? branch() : Outcome.EMPTY;
  }

  /** A value of the clause alone. */
  private Outcome solve() {
    Outcome outcome = clause.solve(solver);
    if (opaque == null || outcome.isEmpty()) {
      return outcome;
    }
    // What is opaque may still not matter for this value.
    boolean isSure =
        outcome instanceof Outcome.Inhabited inhabited
            && solver.evaluator().evaluate(term, inhabited.value()).isTrue();
    return isSure ? outcome : new Outcome.Unknown(opaque.reason(), opaque.location());
  }

  /** Simplifies the waiting disjunctions until nothing follows any more. */
  private boolean propagate() {
    boolean hasChanged = true;
    while (hasChanged) {
      hasChanged = false;
      List<Formula.Any> todo = waiting;
      waiting = new ArrayList<>();
      for (Formula.Any any : todo) {
        solver.budget().spend(1 + any.formulas().size() / 8);
        List<Formula> rest = new ArrayList<>();
        boolean isMet = false;
        for (Formula alternative : any.formulas()) {
          isMet |= isMet(alternative);
          if (!isDead(alternative)) {
            rest.add(alternative);
          }
        }
        if (isMet) {
          continue;
        }
        if (rest.size() <= 1) {
          hasChanged = true;
          if (rest.isEmpty() || !assume(rest.get(0))) {
            return false;
          }
        } else {
          waiting.add(new Formula.Any(rest));
        }
      }
    }
    return true;
  }

  /** Whether it is plain that the formula holds. */
  private boolean isMet(Formula formula) {
    return formula instanceof Formula.Claim claim
        ? claimed.contains(claim.literal())
            || !solver.kinds().allows(claim.literal().negated(), kind)
        : formula instanceof Formula.Atom atom && clause.implies(atom.fact(), solver);
  }

  /** Whether it is plain that the formula cannot hold. */
  private boolean isDead(Formula formula) {
    if (formula instanceof Formula.Claim claim) {
      return isRefuted(claim.literal()) || !solver.kinds().allows(claim.literal(), kind);
    }
    if (formula instanceof Formula.All all) {
      solver.budget().spend(1 + all.formulas().size() / 16);
      return all.formulas().stream().anyMatch(this::isDead);
    }
    return formula instanceof Formula.Any any && any.formulas().stream().allMatch(this::isDead);
  }

  /** Drops the alternatives that the clause alone refutes; false if none is left of some. */
  private boolean lookAhead() {
    if (waiting.size() < 2) {
      return true;
    }
    boolean hasChanged = false;
    List<Formula.Any> kept = new ArrayList<>();
    for (Formula.Any any : waiting) {
      List<Formula> alive = new ArrayList<>();
      for (Formula alternative : any.formulas()) {
        if (!isRefutedAlone(alternative)) {
          alive.add(alternative);
        }
      }
      if (alive.isEmpty()) {
        return false;
      }
      hasChanged |= alive.size() < any.formulas().size();
      kept.add(new Formula.Any(alive));
    }
    waiting = kept;
    return !hasChanged || propagate();
  }

  /** Whether nothing in the clause satisfies the formula, whatever else is waiting. */
  private boolean isRefutedAlone(Formula formula) {
    if (formula instanceof Formula.Atom atom) {
      boolean isRefuted = clause.refutes(atom.fact(), solver);
      if (isRefuted || clause.isSeenThrough(atom.fact())) {
        return isRefuted;
      }
    }
    Search trial = new Search(this, false);
    return !trial.assume(formula) || trial.isRelaxedEmpty();
  }

  private boolean isRelaxedEmpty() {
    solver.budget().spend();
    return !propagate() || (listed == null ? solve().isEmpty() : among().isEmpty());
  }

  private Outcome among() {
    return listed == null ? Outcome.EMPTY : solver.among(listed, term);
  }

  private Outcome branch() {
    if (waiting.isEmpty()) {
      return listed == null ? solve() : among();
    }
    Formula.Any smallest = waiting.get(0);
    for (Formula.Any any : waiting) {
      if (any.formulas().size() < smallest.formulas().size()) {
        smallest = any;
      }
    }
    solver.noteBranch();
    Outcome unknown = Outcome.EMPTY;
    for (Formula alternative : smallest.formulas()) {
      if (alternative instanceof Formula.Atom atom && clause.refutes(atom.fact(), solver)) {
        continue;
      }
      Search trial = new Search(this, true);
      trial.waiting.remove(smallest);
      Outcome outcome = trial.assume(alternative) ? trial.decide() : Outcome.EMPTY;
      if (outcome.isInhabited()) {
        return outcome;
      }
      unknown = outcome.isEmpty() ? unknown : outcome;
    }
    return unknown;
  }
}
