package io.concordat.compare.containment;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The property names that an object clause tells apart: those that it spells out, and classes of
 * others that no pattern distinguishes.
 */
final class Names {

  private final ObjectClause clause;
  private final Solver solver;
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> patterns = new LinkedHashSet<>();

  Names(ObjectClause clause, Solver solver) {
    this.clause = clause;
    this.solver = solver;
    known.addAll(clause.present());
    for (Fact.Layer layer : clause.layers()) {
      known.addAll(layer.named().keySet());
      patterns.addAll(layer.patterned().keySet());
    }
    for (Fact.SomeProperty need : clause.needs()) {
      need.region().pattern().ifPresent(patterns::add);
      known.addAll(need.region().exceptNames());
      patterns.addAll(need.region().exceptPatterns());
    }
    known.addAll(clause.absent());
    known.addAll(clause.courtesy().names());
    patterns.addAll(clause.courtesy().patterns());
  }

  /** The names that are spelt out. */
  Set<String> known() {
    return known;
  }

  /** Whether a property may have this name. */
  Truth isAllowed(String name) {
    if (clause.absent().contains(name)) {
      return Truth.FALSE;
    }
    Truth truth = clause.courtesy().forbids(name).not();
    for (Literal literal : clause.everyName()) {
      truth = truth.and(solver.evaluator().evaluate(literal, new Json.Str(name)));
    }
    return truth;
  }

  /** What a property of this name satisfies in any case. */
  List<Literal> literals(String name) {
    return literals(clause.layers(), name, solver);
  }

  /** What a property of this name satisfies in any case. */
  static List<Literal> literals(List<Fact.Layer> layers, String name, Solver solver) {
    List<Literal> literals = new ArrayList<>();
    for (Fact.Layer layer : layers) {
      Literal own = layer.named().get(name);
      boolean isKnown = own != null;
      if (own != null) {
        literals.add(own);
      }
      for (var entry : layer.patterned().entrySet()) {
        if (solver.languages().ofPattern(entry.getKey()).contains(name)) {
          literals.add(entry.getValue());
          isKnown = true;
        }
      }
      if (!isKnown) {
        literals.add(layer.rest());
      }
    }
    return literals;
  }

  /** Whether the name is in the region. */
  boolean isIn(Region region, String name) {
    if (region.only().isPresent()) {
      return region.only().get().equals(name);
    }
    if (region.pattern().isPresent()) {
      return solver.languages().ofPattern(region.pattern().get()).contains(name);
    }
    return !region.exceptNames().contains(name)
        && region.exceptPatterns().stream()
            .noneMatch(pattern -> solver.languages().ofPattern(pattern).contains(name));
  }

  /** The classes of names beyond those spelt out, none of them empty. */
  List<NameClass> classes() {
    if (patterns.isEmpty() && clause.everyName().isEmpty() && clause.someName().isEmpty()) {
      return List.of(new NameClass(Optional.empty(), known, solver.budget()));
    }
    List<Language> languages = new ArrayList<>();
    languages.add(Language.ALL);
    for (String pattern : patterns) {
      languages = split(languages, solver.languages().ofPattern(pattern));
    }
    for (Literal literal : clause.everyName()) {
      Language allowed = NameLanguage.of(literal, solver);
      languages = languages.stream().map(l -> l.and(allowed, solver.budget())).toList();
    }
    for (Literal literal : clause.someName()) {
      languages = split(languages, NameLanguage.of(literal, solver));
    }
    Language others = Language.ofWords(known, solver.budget()).not(solver.budget());
    return languages.stream()
        .map(language -> language.and(others, solver.budget()))
        .filter(language -> !language.isEmpty())
        .map(language -> new NameClass(Optional.of(language), known, solver.budget()))
        .toList();
  }

  private List<Language> split(List<Language> languages, Language by) {
    List<Language> parts = new ArrayList<>();
    Language others = by.not(solver.budget());
    for (Language language : languages) {
      Stream.of(language.and(by, solver.budget()), language.and(others, solver.budget()))
          .filter(part -> !part.isEmpty())
          .forEach(parts::add);
    }
    return parts;
  }
}
