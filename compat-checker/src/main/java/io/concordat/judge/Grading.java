package io.concordat.judge;

import io.concordat.compare.Change;
import io.concordat.compare.Difference;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs differences: first by their evidence, then by what the policy says, the more special word
 * last.
 */
final class Grading {

  private static final Set<Change> DEPRECATIONS =
      EnumSet.of(
          Change.OPERATION_DEPRECATED,
          Change.PARAMETER_DEPRECATED,
          Change.HEADER_DEPRECATED,
          Change.CHANNEL_DEPRECATED,
          Change.MESSAGE_DEPRECATED,
          Change.SCHEMA_DEPRECATED,
          Change.DECLARATION_DEPRECATED);

  /** What can carry {@code deprecated} and {@code x-sunset} itself, and go as a whole. */
  private static final Set<Change> WITHDRAWALS =
      EnumSet.of(
          Change.OPERATION_REMOVED,
          Change.CALLBACK_REMOVED,
          Change.WEBHOOK_REMOVED,
          Change.PARAMETER_REMOVED,
          Change.HEADER_REMOVED,
          Change.CHANNEL_REMOVED,
          Change.MESSAGE_REMOVED,
          Change.PROPERTY_REMOVED);

  /** What becomes a name or a type in generated code. */
  private static final Set<Change> SHOWN_IN_SOURCE =
      EnumSet.of(
          Change.OPERATION_ID_CHANGED,
          Change.PATH_PARAMETER_RENAMED,
          Change.CHANNEL_RENAMED,
          Change.CHANNEL_PARAMETER_RENAMED,
          Change.MESSAGE_RENAMED,
          Change.TYPE_NARROWED,
          Change.TYPE_WIDENED,
          Change.FORMAT_NARROWED,
          Change.FORMAT_WIDENED,
          Change.MESSAGE_TYPE_RENAMED,
          Change.FIELD_RENAMED,
          Change.FIELD_JSON_NAME_CHANGED,
          Change.FIELD_TYPE_CHANGED,
          Change.FIELD_BECAME_REPEATED,
          Change.FIELD_BECAME_SINGULAR,
          Change.FIELD_PRESENCE_CHANGED,
          Change.FIELD_MOVED_INTO_ONEOF,
          Change.FIELD_MOVED_OUT_OF_ONEOF,
          Change.ONEOF_RENAMED,
          Change.ENUM_RENAMED,
          Change.ENUM_VALUE_RENAMED,
          Change.METHOD_REQUEST_STREAMING_CHANGED,
          Change.METHOD_RESPONSE_STREAMING_CHANGED,
          Change.FILE_OPTION_CHANGED);

  private static final Set<String> GROWN_ENUMS =
      Set.of("response-enum-value-added", "sent-enum-value-added");

  private final Policy policy;
  private final LocalDate today;

  Grading(Policy policy, LocalDate today) {
    this.policy = policy;
    this.today = today;
  }

  Grade grade(Difference difference) {
    Grade grade = Grade.of(difference.oldClient(), difference.newClient());
    if (DEPRECATIONS.contains(difference.change())) {
      grade = grade.atLeast(Impact.MINOR);
    }
    if (policy.level() == Level.SOURCE && SHOWN_IN_SOURCE.contains(difference.change())) {
      grade = grade.atLeast(Impact.MAJOR);
    }
    if (policy.hosts() == Hosts.DEPLOYMENT && Deployment.isMove(difference)) {
      grade = grade.atMost(Impact.PATCH);
    }
    if (isOpenList(difference) || isPastSunset(difference) || isUnstable(difference)) {
      grade = grade.atMost(Impact.MINOR);
    }
    return Optional.ofNullable(policy.severities().get(difference.rule()))
        .map(grade::as)
        .orElse(grade);
  }

  /** What a client was told would not come, in a list that is declared as open. */
  private boolean isOpenList(Difference difference) {
    boolean isDeclared = policy.enums() == Enums.EXTENSIBLE && difference.traits().isExtensible();
    return GROWN_ENUMS.contains(difference.rule()) && (policy.enums() == Enums.OPEN || isDeclared)
        || difference.rule().equals("sent-message-added") && isDeclared;
  }

  private boolean isPastSunset(Difference difference) {
    return policy.isSunsetAllowed()
        && WITHDRAWALS.contains(difference.change())
        && difference.traits().isDeprecated()
        && difference.traits().sunset().flatMap(Sunset::parse).filter(today::isAfter).isPresent();
  }

  private boolean isUnstable(Difference difference) {
    return difference
        .traits()
        .stability()
        .filter(level -> policy.unstable().contains(level.strip().toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
