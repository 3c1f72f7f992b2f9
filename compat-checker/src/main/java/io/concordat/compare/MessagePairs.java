package io.concordat.compare;

import io.concordat.model.Assertion;
import io.concordat.model.Message;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which message of the old version is which of the new: by name, else by the constant in it that
 * tells it from others, else by what it holds.
 *
 * @param both those in both versions
 * @param removed those without a counterpart in the new version
 * @param added those without one in the old version
 */
record MessagePairs(List<Pair> both, List<Message> removed, List<Message> added) {

  /** The same message in both versions. */
  record Pair(Message oldMessage, Message newMessage) {

    Message of(Version version) {
      return version == Version.OLD ? oldMessage : newMessage;
    }
  }

  static MessagePairs of(
      List<Message> oldMessages, List<Message> newMessages, SchemaPairs schemas) {
    MessagePairs pairs =
        new MessagePairs(
            new ArrayList<>(), new ArrayList<>(oldMessages), new ArrayList<>(newMessages));
    pairs.match((o, n) -> o.name().equals(n.name()));
    pairs.match((o, n) -> names(o).stream().anyMatch(names(n)::contains));
    pairs.match((o, n) -> !constants(o).isEmpty() && constants(o).equals(constants(n)));
    pairs.match((o, n) -> o.payload().isPresent() && isSame(o, n, schemas));
    if (oldMessages.size() == 1 && newMessages.size() == 1) {
      pairs.match((o, n) -> true);
    }
    return pairs;
  }

  private void match(BiPredicate<Message, Message> belongs) {
    for (Message oldMessage : List.copyOf(removed)) {
      added.stream()
          .filter(candidate -> belongs.test(oldMessage, candidate))
          .findFirst()
          .ifPresent(
              newMessage -> {
                both.add(new Pair(oldMessage, newMessage));
                // Records compare by their whole content; here only the object itself is meant.
                removed.removeIf(message -> message == oldMessage);
                added.removeIf(message -> message == newMessage);
              });
    }
  }

  /** All that a document calls a message: its key, its texts, and its component. */
  private static Set<String> names(Message message) {
    Set<String> names = new TreeSet<>(Set.of(message.name()));
    message.node().text("name").ifPresent(names::add);
    message.node().text("messageId").ifPresent(names::add);
    String pointer = message.node().pointer();
    if (pointer.startsWith("/components/messages/")) {
      names.add(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
    return names;
  }

  private static boolean isSame(Message oldMessage, Message newMessage, SchemaPairs schemas) {
    return isSame(
            oldMessage.payload().map(Message.Payload::node),
            newMessage.payload().map(Message.Payload::node),
            oldMessage.payload().flatMap(Message.Payload::schema),
            newMessage.payload().flatMap(Message.Payload::schema),
            schemas)
        && isSame(
            Optional.empty(),
            Optional.empty(),
            oldMessage.headers(),
            newMessage.headers(),
            schemas);
  }

  private static boolean isSame(
      Optional<Node> oldNode,
      Optional<Node> newNode,
      Optional<Schema> oldSchema,
      Optional<Schema> newSchema,
      SchemaPairs schemas) {
    return oldSchema.isPresent() && newSchema.isPresent()
        ? schemas.areSame(oldSchema.get(), newSchema.get())
        : oldSchema.isEmpty()
            && newSchema.isEmpty()
            && !AnnotationComparison.differs(oldNode, newNode);
  }

  /** The headers and properties of a message with a single value, as {@code type order-placed}. */
  private static Set<String> constants(Message message) {
    return Stream.concat(
            message.headers().stream().flatMap(MessagePairs::constants),
            message.payload().flatMap(Message.Payload::schema).stream()
                .flatMap(MessagePairs::constants))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> constants(Schema schema) {
    Shape shape = Shape.of(schema);
    return shape.names().stream()
        .flatMap(
            name ->
                shape.property(name).stream()
                    .flatMap(property -> Shape.of(property).placed().stream())
                    .flatMap(placed -> constant(placed.assertion()).stream())
                    .map(value -> name + " " + value));
  }

  private static Optional<String> constant(Assertion assertion) {
    return assertion instanceof Assertion.Enumeration values
            && values.values().size() == 1
            && values.values().get(0) instanceof Json.Str value
        ? Optional.of(value.value())
        : Optional.empty();
  }
}
