package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.model.Message;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Reply;
import io.concordat.model.PathTemplate;
import io.concordat.model.RuntimeExpression;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Compares what an application does on its channels. The operations of one action on one channel
 * belong together, whatever they are called: nobody on the other side can tell which of them a
 * message is for.
 */
final class MessageOperationComparison {

  private final MessageTypeComparison messages;
  private final BindingComparison bindings;
  private final MessageServerComparison servers;
  private final SecurityComparison security;
  private final Ledger ledger;

  MessageOperationComparison(
      MessageTypeComparison messages, BindingComparison bindings, Ledger ledger) {
    this.messages = messages;
    this.bindings = bindings;
    this.servers = new MessageServerComparison(bindings, ledger);
    this.security = new SecurityComparison(ledger);
    this.ledger = ledger;
  }

  void compare(List<MessageOperation> oldOperations, List<MessageOperation> newOperations) {
    Map<String, List<MessageOperation>> before = byChannel(oldOperations);
    Map<String, List<MessageOperation>> after = byChannel(newOperations);
    for (MessageOperation operation : oldOperations) {
      operation
          .annotation("x-stability-level")
          .ifPresent(level -> ledger.noteStability(Traffic.name(operation), level.text()));
    }
    before.forEach(
        (identity, operations) -> {
          List<MessageOperation> counterparts = after.get(identity);
          if (counterparts == null) {
            remove(operations);
          } else {
            compareGroups(operations, counterparts);
          }
        });
    after.forEach(
        (identity, operations) -> {
          if (!before.containsKey(identity)) {
            add(operations.get(0));
          }
        });
  }

  private static Map<String, List<MessageOperation>> byChannel(List<MessageOperation> operations) {
    Map<String, List<MessageOperation>> groups = new LinkedHashMap<>();
    for (MessageOperation operation : operations) {
      groups
          .computeIfAbsent(
              operation.action() + " " + Traffic.identity(operation.channel()),
              identity -> new ArrayList<>())
          .add(operation);
    }
    return groups;
  }

  /** Together they are deprecated when each of them is. */
  private void remove(List<MessageOperation> operations) {
    MessageOperation operation =
        operations.stream().filter(o -> !o.isDeprecated()).findFirst().orElse(operations.get(0));
    String name = Traffic.name(operation);
    ledger.add(
        Fact.removed(Change.OPERATION_REMOVED, operation.node(), "`" + name + "`")
            .with(Elements.traits(operation)),
        name);
  }

  private void add(MessageOperation operation) {
    String name = Traffic.name(operation);
    ledger.add(Fact.added(Change.OPERATION_ADDED, operation.node(), "`" + name + "`"), name);
  }

  private void compareGroups(
      List<MessageOperation> oldOperations, List<MessageOperation> newOperations) {
    Traffic traffic = Traffic.of(oldOperations.get(0));
    messages.compare(traffic, messages(oldOperations), messages(newOperations));
    servers.compare(
        traffic.operation(), oldOperations.get(0).channel(), newOperations.get(0).channel());
    List<MessageOperation> removed = new ArrayList<>(oldOperations);
    List<MessageOperation> added = new ArrayList<>(newOperations);
    match(traffic, removed, added, (o, n) -> o.name().equals(n.name()));
    match(traffic, removed, added, (o, n) -> true);
    removed.forEach(o -> rename(traffic, o, newOperations.get(0), o.name(), ""));
    added.forEach(n -> rename(traffic, oldOperations.get(0), n, "", n.name()));
  }

  private void match(
      Traffic traffic,
      List<MessageOperation> removed,
      List<MessageOperation> added,
      BiPredicate<MessageOperation, MessageOperation> belongs) {
    for (MessageOperation operation : List.copyOf(removed)) {
      added.stream()
          .filter(candidate -> belongs.test(operation, candidate))
          .findFirst()
          .ifPresent(
              counterpart -> {
                // Records compare by their whole content; here only the object itself is meant.
                removed.removeIf(o -> o == operation);
                added.removeIf(o -> o == counterpart);
                compare(traffic, operation, counterpart);
              });
    }
  }

  private void rename(
      Traffic traffic,
      MessageOperation oldOne,
      MessageOperation newOne,
      String before,
      String after) {
    ledger.add(
        Fact.of(
                Change.OPERATION_ID_CHANGED,
                oldOne.node(),
                newOne.node(),
                "`" + traffic.operation() + "`")
            .says(before, after),
        traffic.operation());
  }

  private static List<Message> messages(List<MessageOperation> operations) {
    return operations.stream().flatMap(o -> o.messages().stream()).distinct().toList();
  }

  private void compare(Traffic traffic, MessageOperation oldOne, MessageOperation newOne) {
    String name = traffic.operation();
    String place = "`" + name + "`";
    compareReplies(traffic, oldOne, newOne);
    security.compare(name, oldOne.security(), newOne.security());
    bindings.compare(
        new BindingComparison.Bound(
            Change.OPERATION_BINDING_CHANGED,
            place,
            oldOne.node(),
            newOne.node(),
            List.of(name),
            // Who sends events may have been asked for them.
            traffic.direction() == Direction.SENT
                ? Direction.IN_MESSAGING
                : List.of(traffic.direction())),
        oldOne.bindings(),
        newOne.bindings(),
        Map.of());
    if (isNamed(oldOne) && isNamed(newOne) && !oldOne.name().equals(newOne.name())) {
      rename(traffic, oldOne, newOne, oldOne.name(), newOne.name());
    }
    Elements.compareDeprecation(
            Change.OPERATION_DEPRECATED, Change.OPERATION_REINSTATED, oldOne, newOne, place)
        .ifPresent(fact -> ledger.add(fact, name));
    compareAnnotation(Change.OPERATION_SUNSET_CHANGED, "x-sunset", oldOne, newOne, name);
    compareAnnotation(
        Change.OPERATION_STABILITY_CHANGED, "x-stability-level", oldOne, newOne, name);
    AnnotationComparison.compare(oldOne.node(), newOne.node(), place)
        .forEach(fact -> ledger.add(fact, name));
  }

  /** In AsyncAPI 2 an operation without an {@code operationId} has no name of its own. */
  private static boolean isNamed(MessageOperation operation) {
    return !operation.name().equals(Traffic.name(operation));
  }

  private void compareAnnotation(
      Change change,
      String keyword,
      MessageOperation oldOne,
      MessageOperation newOne,
      String name) {
    Optional<Node> before = oldOne.annotation(keyword);
    Optional<Node> after = newOne.annotation(keyword);
    if (AnnotationComparison.differs(before, after)) {
      ledger.add(
          Fact.of(
                  change,
                  before.orElse(oldOne.node()),
                  after.orElse(newOne.node()),
                  "`" + name + "`")
              .says(before.map(Node::text).orElse(""), after.map(Node::text).orElse("")),
          name);
    }
  }

  private void compareReplies(Traffic traffic, MessageOperation oldOne, MessageOperation newOne) {
    Optional<Reply> oldReply = oldOne.reply();
    Optional<Reply> newReply = newOne.reply();
    String place = "reply to `" + traffic.operation() + "`";
    // Who waits for the answer, or has to give one, finds nobody at the other end.
    boolean isAwaitedByProvider = traffic.direction() == Direction.SENT;
    if (oldReply.isPresent() && newReply.isPresent()) {
      messages.compare(traffic.reply(), oldReply.get().messages(), newReply.get().messages());
      compareAddress(oldReply.get(), newReply.get(), place, traffic.operation());
    } else if (oldReply.isPresent()) {
      Fact fact = Fact.removed(Change.REPLY_REMOVED, oldReply.get().node(), place);
      ledger.add(
          isAwaitedByProvider ? fact.newClient(Verdict.ruled(Failure.REFUSED)) : fact,
          traffic.operation());
    } else if (newReply.isPresent()) {
      Fact fact = Fact.added(Change.REPLY_ADDED, newReply.get().node(), place);
      ledger.add(
          isAwaitedByProvider ? fact.oldClient(Verdict.ruled(Failure.REFUSED)) : fact,
          traffic.operation());
    }
  }

  private void compareAddress(Reply oldReply, Reply newReply, String place, String operation) {
    String before = address(oldReply);
    String after = address(newReply);
    if (!before.equals(after)) {
      ledger.add(
          Fact.of(Change.REPLY_ADDRESS_CHANGED, oldReply.node(), newReply.node(), place)
              .says(before, after)
              .oldClient(Verdict.ruled(Failure.ALTERED))
              .newClient(Verdict.ruled(Failure.ALTERED)),
          operation);
    }
  }

  private static String address(Reply reply) {
    return reply
        .address()
        .map(RuntimeExpression::toString)
        .or(
            () ->
                reply
                    .channel()
                    .flatMap(channel -> channel.address())
                    .map(address -> PathTemplate.of(address).shape()))
        .orElse("");
  }
}
