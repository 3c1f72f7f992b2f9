package io.concordat.compare;

import io.concordat.model.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of facts that a comparison states. A fact about a message has a rule for each
 * direction, named {@code request-…}, {@code response-…}, {@code received-…} or {@code sent-…}; the
 * others have one rule.
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
  BODY_ADDED(Direction.IN_HTTP),
  REQUIRED_BODY_ADDED(Direction.IN_HTTP),
  BODY_REMOVED(Direction.IN_HTTP),
  BODY_BECAME_REQUIRED(Direction.IN_HTTP),
  BODY_BECAME_OPTIONAL(Direction.IN_HTTP),
  MEDIA_TYPE_ADDED(Direction.IN_HTTP),
  MEDIA_TYPE_REMOVED(Direction.IN_HTTP),
  ENCODING_CHANGED(Direction.IN_HTTP),
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
  CHANNEL_ADDED,
  CHANNEL_REMOVED,
  CHANNEL_RENAMED,
  CHANNEL_DEPRECATED,
  CHANNEL_REINSTATED,
  CHANNEL_PARAMETER_ADDED,
  CHANNEL_PARAMETER_REMOVED,
  CHANNEL_PARAMETER_RENAMED,
  CHANNEL_BINDING_CHANGED,
  OPERATION_BINDING_CHANGED,
  SERVER_BINDING_CHANGED,
  MESSAGE_ADDED(Direction.IN_MESSAGING),
  MESSAGE_REMOVED(Direction.IN_MESSAGING),
  MESSAGE_RENAMED,
  MESSAGE_DEPRECATED,
  MESSAGE_REINSTATED,
  MESSAGE_BINDING_CHANGED,
  CONTENT_TYPE_CHANGED,
  SCHEMA_FORMAT_CHANGED,
  CORRELATION_ID_ADDED,
  CORRELATION_ID_REMOVED,
  CORRELATION_ID_CHANGED,
  KEY_ADDED(Direction.IN_MESSAGING),
  KEY_REMOVED(Direction.IN_MESSAGING),
  REPLY_ADDED,
  REPLY_REMOVED,
  REPLY_ADDRESS_CHANGED,
  PROPERTY_ADDED(Direction.OF_CONTENT),
  REQUIRED_PROPERTY_ADDED(Direction.OF_CONTENT),
  PROPERTY_REMOVED(Direction.OF_CONTENT),
  PROPERTY_BECAME_REQUIRED(Direction.OF_CONTENT),
  PROPERTY_BECAME_OPTIONAL(Direction.OF_CONTENT),
  PROPERTY_HIDDEN(Direction.IN_HTTP),
  PROPERTY_REVEALED(Direction.IN_HTTP),
  UNDECLARED_PROPERTIES_FORBIDDEN(Direction.OF_CONTENT),
  UNDECLARED_PROPERTIES_ALLOWED(Direction.OF_CONTENT),
  TYPE_NARROWED(Direction.OF_CONTENT),
  TYPE_WIDENED(Direction.OF_CONTENT),
  TYPE_CHANGED(Direction.OF_CONTENT),
  NULL_FORBIDDEN(Direction.OF_CONTENT),
  NULL_ALLOWED(Direction.OF_CONTENT),
  ENUM_VALUE_ADDED(Direction.OF_CONTENT),
  ENUM_VALUE_REMOVED(Direction.OF_CONTENT),
  RANGE_NARROWED(Direction.OF_CONTENT),
  RANGE_WIDENED(Direction.OF_CONTENT),
  RANGE_CHANGED(Direction.OF_CONTENT),
  LENGTH_NARROWED(Direction.OF_CONTENT),
  LENGTH_WIDENED(Direction.OF_CONTENT),
  LENGTH_CHANGED(Direction.OF_CONTENT),
  PATTERN_NARROWED(Direction.OF_CONTENT),
  PATTERN_WIDENED(Direction.OF_CONTENT),
  PATTERN_CHANGED(Direction.OF_CONTENT),
  FORMAT_NARROWED(Direction.OF_CONTENT),
  FORMAT_WIDENED(Direction.OF_CONTENT),
  FORMAT_CHANGED(Direction.OF_CONTENT),
  ITEMS_NARROWED(Direction.OF_CONTENT),
  ITEMS_WIDENED(Direction.OF_CONTENT),
  ITEMS_CHANGED(Direction.OF_CONTENT),
  OBJECT_NARROWED(Direction.OF_CONTENT),
  OBJECT_WIDENED(Direction.OF_CONTENT),
  OBJECT_CHANGED(Direction.OF_CONTENT),
  ALTERNATIVE_ADDED(Direction.OF_CONTENT),
  ALTERNATIVE_REMOVED(Direction.OF_CONTENT),
  SCHEMA_NARROWED(Direction.OF_CONTENT),
  SCHEMA_WIDENED(Direction.OF_CONTENT),
  SCHEMA_CHANGED(Direction.OF_CONTENT),
  SCHEMA_REWRITTEN(Direction.OF_CONTENT),
  DEFAULT_CHANGED(Direction.OF_CONTENT),
  DISCRIMINATOR_CHANGED(Direction.OF_CONTENT),
  XML_CHANGED(Direction.OF_CONTENT),
  CONTENT_ENCODING_CHANGED(Direction.OF_CONTENT),
  SCHEMA_DEPRECATED(Direction.OF_CONTENT),
  SCHEMA_REINSTATED(Direction.OF_CONTENT),
  UNUSED_COMPONENT_CHANGED,
  EXTENSION_CHANGED,
  DOCUMENTATION_CHANGED;

  private final List<Direction> directions;

  Change() {
    this(List.of());
  }

  Change(List<Direction> directions) {
    this.directions = directions;
  }

  /** Whether the fact is about part of a message, which goes one way. */
  public boolean isDirectional() {
    return !directions.isEmpty();
  }

  /** The name of the rule for this fact in a message of this direction. */
  public String rule(Optional<Direction> direction) {
    String event = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return isDirectional() ? direction.orElse(Direction.MESSAGE) + "-" + event : event;
  }

  /** The names of all rules, in the order of this list. */
  public static List<String> rules() {
    return Arrays.stream(values())
        .flatMap(
            change ->
                change.isDirectional()
                    ? change.directions.stream()
                        .map(direction -> change.rule(Optional.of(direction)))
                    : Stream.of(change.rule(Optional.empty())))
        .toList();
  }
}
