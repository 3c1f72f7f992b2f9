package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an object: the properties that must be there, one for each need (one may meet several),
 * and others until there are enough. Properties do not depend on each other but by their number.
 */
final class ObjectSearch {

  private static final int MAX_PROPERTIES = 2_000;

  /** A property that must be there, under one of several names. */
  private record Need(Region region, Optional<Literal> literal, Optional<Literal> name) {}

  private final ObjectClause clause;
  private final Names names;
  private final Solver solver;
  private final Map<String, List<Literal>> chosen = new LinkedHashMap<>();
  private final Map<String, Json> values = new LinkedHashMap<>();
  private final List<Need> needs = new ArrayList<>();
  private @Nullable List<NameClass> classes;
  private Outcome.@Nullable Unknown unknown;

  ObjectSearch(ObjectClause clause, Names names, Solver solver) {
    this.clause = clause;
    this.names = names;
    this.solver = solver;
  }

  Outcome run() {
    clause.present().forEach(name -> chosen.put(name, new ArrayList<>()));
    for (Fact.SomeProperty need : clause.needs()) {
      Optional<String> only = need.region().only();
      if (only.isPresent()) {
        chosen.computeIfAbsent(only.get(), n -> new ArrayList<>()).add(need.literal());
      } else {
        needs.add(new Need(need.region(), Optional.of(need.literal()), Optional.empty()));
      }
    }
    for (Literal literal : clause.someName()) {
      Region anywhere = Region.outside(Set.of(), Set.of());
      needs.add(new Need(anywhere, Optional.empty(), Optional.of(literal)));
    }
    for (Map.Entry<String, List<Literal>> entry : List.copyOf(chosen.entrySet())) {
      if (!put(entry.getKey(), entry.getValue())) {
        return result();
      }
    }
    return place(0) ? new Outcome.Inhabited(new Json.Obj(values)) : result();
  }

  private Outcome result() {
    return unknown != null ? unknown : Outcome.EMPTY;
  }

  /** Gives the property a value that satisfies these literals, if there is one. */
  private boolean put(String name, List<Literal> extra) {
    Truth isAllowed = names.isAllowed(name);
    if (isAllowed == Truth.UNKNOWN) {
      unknown = new Outcome.Unknown("propertyNames", Optional.empty());
    }
    if (!isAllowed.isTrue()) {
      return false;
    }
    List<Literal> literals = names.literals(name);
    literals.addAll(extra);
    Outcome outcome = solver.inhabited(new Term(literals, clause.courtesy().at(name)));
    if (outcome instanceof Outcome.Unknown u) {
      unknown = u;
    }
    if (outcome instanceof Outcome.Inhabited inhabited) {
      chosen.put(name, extra);
      values.put(name, inhabited.value());
      return true;
    }
    return false;
  }

  private boolean place(int next) {
    solver.budget().spend();
    if (next == needs.size()) {
      return fill();
    }
    Need need = needs.get(next);
    for (String name : List.copyOf(chosen.keySet())) {
      if (isFor(need, name) && tryAt(name, need, next)) {
        return true;
      }
    }
    if (chosen.size() >= clause.max()) {
      return false;
    }
    for (String name : List.copyOf(names.known())) {
      if (!chosen.containsKey(name) && isFor(need, name) && tryAt(name, need, next)) {
        return true;
      }
    }
    for (NameClass nameClass : classes()) {
      if (placeInClass(nameClass, need, next)) {
        return true;
      }
    }
    return false;
  }

  /** One fresh name stands for all of its class. */
  private boolean placeInClass(NameClass nameClass, Need need, int next) {
    Optional<String> name = nameClass.fresh(chosen.keySet());
    return name.isPresent() && isFor(need, name.get()) && tryAt(name.get(), need, next);
  }

  private boolean isFor(Need need, String name) {
    return names.isIn(need.region(), name)
        && need.name()
            .map(literal -> solver.evaluator().evaluate(literal, new Json.Str(name)).isTrue())
            .orElse(true);
  }

  private boolean tryAt(String name, Need need, int next) {
    List<Literal> before = chosen.get(name);
    Json value = values.get(name);
    List<Literal> extra = before == null ? new ArrayList<>() : new ArrayList<>(before);
    need.literal().ifPresent(extra::add);
    if (put(name, extra)) {
      if (place(next + 1)) {
        return true;
      }
      chosen.remove(name);
      values.remove(name);
      if (before != null && value != null) {
        chosen.put(name, before);
        values.put(name, value);
      }
    }
    return false;
  }

  /** Adds properties until there are enough. */
  private boolean fill() {
    if (clause.min() > MAX_PROPERTIES) {
      unknown = new Outcome.Unknown("minProperties: more than is practical", Optional.empty());
      return false;
    }
    Set<String> added = new LinkedHashSet<>();
    for (String name : List.copyOf(names.known())) {
      if (chosen.size() < clause.min() && !chosen.containsKey(name) && put(name, List.of())) {
        added.add(name);
      }
    }
    for (NameClass nameClass : chosen.size() < clause.min() ? classes() : List.<NameClass>of()) {
      addFrom(nameClass, added);
    }
    if (chosen.size() >= clause.min()) {
      return true;
    }
    chosen.keySet().removeAll(added);
    values.keySet().removeAll(added);
    return false;
  }

  private void addFrom(NameClass nameClass, Set<String> added) {
    while (chosen.size() < clause.min()) {
      Optional<String> name = nameClass.fresh(chosen.keySet());
      if (name.isEmpty() || !put(name.get(), List.of())) {
        return;
      }
      added.add(name.get());
    }
  }

  private List<NameClass> classes() {
    List<NameClass> found = classes;
    if (found == null) {
      found = names.classes();
      classes = found;
    }
    return found;
  }
}
