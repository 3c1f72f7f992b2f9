package io.concordat.compare;

import io.concordat.compare.containment.Answer;
import io.concordat.compare.containment.Containment;
import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.Message.Payload;
import io.concordat.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a message is, under another name, among those that a version knows: an alternative of one
 * became a message of its own, or the other way round. That its values would pass is not enough:
 * most schemas let pass what they do not declare, and a cancellation is no order because it has an
 * id, too. All that it declares must be declared there.
 */
final class MessageCoverage {

  private final Containment written;

  /**
   * @param written reads senders as written: courtesy makes no message another
   */
  MessageCoverage(Containment written) {
    this.written = written;
  }

  boolean isCovered(Message message, List<Message> others) {
    List<Message> comparable =
        others.stream()
            .filter(MessageCoverage::isRead)
            .filter(other -> isOfSameType(message, other))
            .toList();
    return isRead(message)
        && branches(message).allMatch(branch -> isDeclared(branch, comparable))
        && isContained(
            whole(message),
            Schema.of(
                new Assertion.AnyOf(comparable.stream().map(MessageCoverage::whole).toList())));
  }

  private boolean isDeclared(Schema branch, List<Message> others) {
    Set<String> names = Shape.of(branch).names();
    return !names.isEmpty()
        && others.stream()
            .flatMap(MessageCoverage::branches)
            .filter(other -> Shape.of(other).names().containsAll(names))
            .anyMatch(other -> isContained(branch, other));
  }

  private boolean isContained(Schema sender, Schema receiver) {
    return written.search(sender, receiver) instanceof Answer.Contained;
  }

  private static boolean isRead(Message message) {
    return message.payload().flatMap(Payload::schema).isPresent();
  }

  private static boolean isOfSameType(Message one, Message other) {
    return one.contentType().map(MediaRange::of).equals(other.contentType().map(MediaRange::of));
  }

  /** The alternatives of a payload. */
  private static Stream<Schema> branches(Message message) {
    return message.payload().flatMap(Payload::schema).stream()
        .flatMap(
            schema -> {
              Shape shape = Shape.of(schema);
              return shape.isUnion() ? shape.union().stream() : Stream.of(schema);
            });
  }

  /** Headers and payload as the two properties of one object. */
  private static Schema whole(Message message) {
    return Schema.of(
        new Assertion.Type(Set.of(JsonType.OBJECT)),
        new Assertion.Properties(
            Map.of(
                "headers",
                message.headers().orElse(Schema.anyObject()),
                "payload",
                message.payload().flatMap(Payload::schema).orElse(Schema.any())),
            Map.of(),
            Schema.nothing()),
        new Assertion.Required(Set.of("headers", "payload")));
  }
}
