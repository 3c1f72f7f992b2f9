package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A branch of the union that a schema is with all that build on it. It stands nowhere in the
 * document; the heir does.
 *
 * @param name of the heir
 */
record Kin(String name, Schema heir) {

  static Optional<Kin> of(Schema branch) {
    List<Assertion.Reference> heirs =
        branch.node().isPresent() ? List.of() : branch.assertions(Assertion.Reference.class);
    return heirs.stream().findFirst().map(heir -> new Kin(heir.reference(), heir.target()));
  }

  /**
   * The heir's name, and the value that stands for it where that is another.
   *
   * @param tag the property and its value
   */
  String describe(Optional<String> tag) {
    return tag.filter(text -> !text.endsWith(" " + name))
        .map(text -> name + " (" + text + ")")
        .orElse(name);
  }

  /** Whether a union is of this sort. */
  static boolean isWhole(List<Schema> union) {
    return !union.isEmpty() && union.stream().noneMatch(branch -> branch.node().isPresent());
  }
}
