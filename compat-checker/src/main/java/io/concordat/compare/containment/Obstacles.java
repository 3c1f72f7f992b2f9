package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.NumberFormat;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Names what stands in the way of deciding a term. */
final class Obstacles {

  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Languages languages;

  private Obstacles(Languages languages) {
    this.languages = languages;
  }

  /** Why it is not known whether the value is one of the term. */
  static String of(Term term, Json value, Languages languages) {
    Obstacles obstacles = new Obstacles(languages);
    for (Literal literal : term.literals()) {
      Optional<String> found = obstacles.in(literal.schema());
      if (found.isPresent()) {
        return found.get();
      }
    }
    return "it is not known whether " + value.text() + " is valid";
  }

  private Optional<String> in(Schema schema) {
    if (!seen.add(schema)) {
      return Optional.empty();
    }
    for (Assertion assertion : schema.assertions()) {
      Optional<String> found = in(assertion);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> in(Assertion assertion) {
    if (assertion instanceof Assertion.Undecided undecided) {
      return Optional.of(undecided.keyword() + ": " + undecided.reason());
    }
    if (assertion instanceof Assertion.Format format
        && StringFormat.of(format.name()).isUndefined()
        && NumberFormat.of(format.name()).isEmpty()) {
      return Optional.of("the format \"" + format.name() + "\" has no definition");
    }
    if (assertion instanceof Assertion.Pattern pattern) {
      try {
        languages.ofPattern(pattern.regex());
      } catch (UnsupportedPattern e) {
        return Optional.of("pattern with " + e.what());
      }
    }
    return Parts.of(assertion).subschemas().stream()
        .map(this::in)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
