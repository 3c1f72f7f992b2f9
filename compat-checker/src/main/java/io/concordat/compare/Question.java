package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Step;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a whole message that one version sends is always understood by the other. The answer to
 * it rules over all that is said about places in the message.
 */
final class Question {

  private static final String SAME_TEXT = "values of both types may have the same text";

  private final Containment containment;
  private final Settlements settlements;
  private final Schema sender;
  private final Schema written;
  private final Version version;
  private final boolean isText;
  private final Exchange exchange;
  private final Optional<String> separator;
  private final Optional<String> joint;
  private @Nullable Schema receiver;
  private @Nullable Answer answer;
  private Containment.@Nullable Effort effort;
  private boolean isExplained;

  /**
   * @param settlements takes note of how the answer was found
   * @param version the version of the sender
   * @param exchange tells whether values travel as text, so that types of equal text are the same
   */
  Question(
      Containment containment,
      Settlements settlements,
      Schema sender,
      Schema receiver,
      Version version,
      Exchange exchange) {
    Version other = version == Version.OLD ? Version.NEW : Version.OLD;
    this.containment = containment;
    this.settlements = settlements;
    this.sender = sender;
    this.written = receiver;
    this.version = version;
    this.exchange = exchange;
    this.isText = exchange.isText();
    this.separator = exchange.separator(version);
    this.joint = exchange.separator(other);
  }

  /** What the receiver takes, by the text where it is text that travels. */
  private Schema receiver() {
    Schema known = receiver;
    if (known == null) {
      known = isText ? WireForm.of(written, separator.isPresent(), joint) : written;
      receiver = known;
    }
    return known;
  }

  /** Asked at most once, and only when somebody wants to know. */
  Answer answer() {
    Answer known = answer;
    if (known == null) {
      known = containment.search(sender, receiver());
      effort = containment.effort();
      if (isText && !(known instanceof Answer.Contained)) {
        known = asText(known);
      }
      if (!(known instanceof Answer.Contained) && exchange.isKnownOtherwise(version)) {
        known = new Answer.Contained();
      }
      answer = known;
      note();
    }
    return known;
  }

  /** Takes note of how it was answered, if it was asked at all. */
  void note() {
    if (answer != null && effort != null) {
      settlements.note(answer, effort);
    }
  }

  /** An answer about values of types, where it is their text that travels. */
  private Answer asText(Answer byTypes) {
    Optional<Answer> byText =
        WireForm.texts(sender).map(texts -> containment.search(texts, written));
    if (byText.filter(Answer.Contained.class::isInstance).isPresent()) {
      return byText.get();
    }
    if (byTypes instanceof Answer.Escapes escapes && isRefusedAsText(escapes.witness())) {
      return byTypes;
    }
    return byText
        .filter(Answer.Escapes.class::isInstance)
        .map(escapes -> WireForm.read(((Answer.Escapes) escapes).witness()))
        .filter(value -> containment.accepts(sender, value) && isRefusedAsText(value))
        .<Answer>map(Answer.Escapes::new)
        .orElse(
            byTypes instanceof Answer.Unknown
                ? byTypes
                : new Answer.Unknown(SAME_TEXT, Optional.empty()));
  }

  /** Whether the receiver does not take the text for some other value either. */
  private boolean isRefusedAsText(Json value) {
    return !isText
        || WireForm.readings(value, separator).stream()
            .noneMatch(reading -> containment.accepts(written, reading));
  }

  private boolean isRefused(Json message) {
    return containment.refutes(sender, receiver(), message) && isRefusedAsText(message);
  }

  /** Whether the message fails and no place in it has been blamed. */
  boolean needsExplanation() {
    return !(answer() instanceof Answer.Contained) && !isExplained;
  }

  /** What the answer for the whole message means. */
  Verdict verdict(Failure failure, Exchange exchange) {
    if (answer() instanceof Answer.Escapes escapes) {
      return isRefused(escapes.witness())
          ? Verdict.proved(failure, Optional.of(exchange.witness(escapes.witness(), version)))
          : Verdict.unproved(failure, "an independent validator does not confirm the witness");
    }
    return answer() instanceof Answer.Unknown unknown
        ? Verdict.unproved(failure, unknown.reason())
        : Verdict.works();
  }

  /** Whether the answer for one place counts as a failure of the message. */
  boolean blames(Answer local) {
    boolean isBlamed =
        !(local instanceof Answer.Contained) && !(answer() instanceof Answer.Contained);
    isExplained |= isBlamed;
    return isBlamed;
  }

  /**
   * What the answer for one place means for the message.
   *
   * @param path from the message to the place
   */
  Verdict verdict(Failure failure, Answer local, List<Step> path, Exchange exchange) {
    Optional<Json> message =
        local instanceof Answer.Escapes escapes
            ? refused(escapes.witness(), path)
            : Optional.empty();
    if (!blames(local)) {
      return Verdict.works();
    }
    if (local instanceof Answer.Unknown unknown) {
      return Verdict.unproved(failure, unknown.reason());
    }
    return message
        .map(json -> Verdict.proved(failure, Optional.of(exchange.witness(json, version))))
        .orElseGet(() -> verdict(failure, exchange));
  }

  /** A message that fails by the value at one place in it: it answers for the whole, too. */
  private Optional<Json> refused(Json value, List<Step> path) {
    if (answer instanceof Answer.Contained || exchange.isKnownOtherwise(version)) {
      return Optional.empty();
    }
    Optional<Json> message =
        (path.isEmpty() ? Optional.of(value) : containment.sample(sender, path, value))
            .filter(this::isRefused);
    if (answer == null && message.isPresent()) {
      answer = new Answer.Escapes(message.get());
      effort = containment.effort();
      note();
    }
    return message;
  }
}
