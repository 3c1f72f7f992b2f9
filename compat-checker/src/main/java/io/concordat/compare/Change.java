package io.concordat.compare;

import io.concordat.model.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of facts that a comparison states. A fact about a message has a rule for each
 * direction, named {@code request-…} and {@code response-…}; the others have one rule.
 */
public enum Change {
  SERVER_ADDED,
  SERVER_REMOVED,
  OPERATION_ADDED,
  OPERATION_REMOVED,
  OPERATION_DEPRECATED,
  OPERATION_REINSTATED,
  OPERATION_ID_CHANGED,
  OPERATION_STABILITY_CHANGED,
  OPERATION_SUNSET_CHANGED,
  PATH_SHADOWED,
  PATH_PARAMETER_RENAMED,
  CALLBACK_ADDED,
  CALLBACK_REMOVED,
  WEBHOOK_ADDED,
  WEBHOOK_REMOVED,
  LINK_ADDED,
  LINK_REMOVED,
  LINK_CHANGED,
  SECURITY_TIGHTENED,
  SECURITY_RELAXED,
  SECURITY_CHANGED,
  SECURITY_FLOW_REMOVED,
  SECURITY_FLOW_ADDED,
  SECURITY_FLOW_CHANGED,
  PARAMETER_ADDED,
  REQUIRED_PARAMETER_ADDED,
  PARAMETER_REMOVED,
  PARAMETER_MOVED,
  PARAMETER_BECAME_REQUIRED,
  PARAMETER_BECAME_OPTIONAL,
  PARAMETER_SERIALIZATION_CHANGED,
  PARAMETER_EMPTY_VALUE_FORBIDDEN,
  PARAMETER_EMPTY_VALUE_ALLOWED,
  PARAMETER_RESERVED_CHARACTERS_FORBIDDEN,
  PARAMETER_RESERVED_CHARACTERS_ALLOWED,
  PARAMETER_DEPRECATED,
  PARAMETER_REINSTATED,
  BODY_ADDED(true),
  REQUIRED_BODY_ADDED(true),
  BODY_REMOVED(true),
  BODY_BECAME_REQUIRED(true),
  BODY_BECAME_OPTIONAL(true),
  MEDIA_TYPE_ADDED(true),
  MEDIA_TYPE_REMOVED(true),
  ENCODING_CHANGED(true),
  STATUS_ADDED,
  STATUS_REMOVED,
  ERROR_STATUS_ADDED,
  ERROR_STATUS_REMOVED,
  HEADER_ADDED,
  HEADER_REMOVED,
  HEADER_BECAME_REQUIRED,
  HEADER_BECAME_OPTIONAL,
  HEADER_SERIALIZATION_CHANGED,
  HEADER_DEPRECATED,
  HEADER_REINSTATED,
  PROPERTY_ADDED(true),
  REQUIRED_PROPERTY_ADDED(true),
  PROPERTY_REMOVED(true),
  PROPERTY_BECAME_REQUIRED(true),
  PROPERTY_BECAME_OPTIONAL(true),
  PROPERTY_HIDDEN(true),
  PROPERTY_REVEALED(true),
  UNDECLARED_PROPERTIES_FORBIDDEN(true),
  UNDECLARED_PROPERTIES_ALLOWED(true),
  TYPE_NARROWED(true),
  TYPE_WIDENED(true),
  TYPE_CHANGED(true),
  NULL_FORBIDDEN(true),
  NULL_ALLOWED(true),
  ENUM_VALUE_ADDED(true),
  ENUM_VALUE_REMOVED(true),
  RANGE_NARROWED(true),
  RANGE_WIDENED(true),
  RANGE_CHANGED(true),
  LENGTH_NARROWED(true),
  LENGTH_WIDENED(true),
  LENGTH_CHANGED(true),
  PATTERN_NARROWED(true),
  PATTERN_WIDENED(true),
  PATTERN_CHANGED(true),
  FORMAT_NARROWED(true),
  FORMAT_WIDENED(true),
  FORMAT_CHANGED(true),
  ITEMS_NARROWED(true),
  ITEMS_WIDENED(true),
  ITEMS_CHANGED(true),
  OBJECT_NARROWED(true),
  OBJECT_WIDENED(true),
  OBJECT_CHANGED(true),
  ALTERNATIVE_ADDED(true),
  ALTERNATIVE_REMOVED(true),
  SCHEMA_NARROWED(true),
  SCHEMA_WIDENED(true),
  SCHEMA_CHANGED(true),
  SCHEMA_REWRITTEN(true),
  DEFAULT_CHANGED(true),
  DISCRIMINATOR_CHANGED(true),
  XML_CHANGED(true),
  CONTENT_ENCODING_CHANGED(true),
  SCHEMA_DEPRECATED(true),
  SCHEMA_REINSTATED(true),
  UNUSED_COMPONENT_CHANGED,
  EXTENSION_CHANGED,
  DOCUMENTATION_CHANGED;

  private final boolean isDirectional;

  Change() {
    this(false);
  }

  Change(boolean isDirectional) {
    this.isDirectional = isDirectional;
  }

  /** Whether the fact is about part of a message, which goes one way. */
  public boolean isDirectional() {
    return isDirectional;
  }

  /** The name of the rule for this fact in a message of this direction. */
  public String rule(Optional<Direction> direction) {
    String event = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return isDirectional ? direction.orElse(Direction.MESSAGE) + "-" + event : event;
  }

  /** The names of all rules, in the order of this list. */
  public static List<String> rules() {
    return Arrays.stream(values())
        .flatMap(
            change ->
                change.isDirectional
                    ? Stream.of(Direction.REQUEST, Direction.RESPONSE)
                        .map(direction -> change.rule(Optional.of(direction)))
                    : Stream.of(change.rule(Optional.empty())))
        .toList();
  }
}
