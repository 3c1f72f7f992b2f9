package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import java.util.Optional;

/**
 * A fact about one place of a schema, before it is known in which messages the place occurs.
 *
 * @param family the keywords that it is about, when the kind of change depends on what is lost and
 *     gained in a message
 * @param narrowing whether the new schema refuses, by this fact, what the old one allows
 * @param widening whether the old schema refuses, by this fact, what the new one allows
 * @param isXmlOnly whether it matters to XML content alone
 */
record Local(
    Fact fact, Optional<Family> family, Answer narrowing, Answer widening, boolean isXmlOnly) {

  private static final Answer NO = new Answer.Contained();

  /** A fact from which nothing follows for the values that are allowed. */
  static Local of(Fact fact) {
    return new Local(fact, Optional.empty(), NO, NO, false);
  }

  static Local of(Fact fact, Answer narrowing, Answer widening) {
    return new Local(fact, Optional.empty(), narrowing, widening, false);
  }

  /** A fact whose kind is decided by the message. */
  static Local of(Family family, Fact fact, Answer narrowing, Answer widening) {
    return new Local(fact, Optional.of(family), narrowing, widening, false);
  }

  static Local ofXml(Fact fact) {
    return new Local(fact, Optional.empty(), NO, NO, true);
  }

  /** Whether one version allows values here, by this fact, that the other refuses. */
  boolean isAboutValues() {
    return !(narrowing instanceof Answer.Contained && widening instanceof Answer.Contained);
  }
}
