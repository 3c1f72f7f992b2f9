package io.concordat.compare;

import io.concordat.model.Channel;
import io.concordat.model.ChannelParameter;
import io.concordat.model.Direction;
import io.concordat.model.MessageApi;
import io.concordat.model.MessageOperation;
import io.concordat.model.PathTemplate;
import io.concordat.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares where messages go. Channels are the same when their addresses are, whatever their names.
 */
final class ChannelComparison {

  private final MessageTypeComparison messages;
  private final MessageComparison content;
  private final BindingComparison bindings;
  private final Ledger ledger;

  ChannelComparison(
      MessageTypeComparison messages,
      MessageComparison content,
      BindingComparison bindings,
      Ledger ledger) {
    this.messages = messages;
    this.content = content;
    this.bindings = bindings;
    this.ledger = ledger;
  }

  void compare(MessageApi oldApi, MessageApi newApi) {
    Map<String, Channel> before = channels(oldApi);
    Map<String, Channel> after = channels(newApi);
    Map<String, Set<String>> oldUses = uses(oldApi);
    Map<String, Set<String>> newUses = uses(newApi);
    before.forEach(
        (identity, channel) -> {
          Channel counterpart = after.get(identity);
          Set<String> operations = new TreeSet<>(oldUses.getOrDefault(identity, Set.of()));
          if (counterpart != null) {
            compare(channel, counterpart, operations);
            if (operations.isEmpty() && !newUses.containsKey(identity)) {
              compareUnused(channel, counterpart);
            }
          } else if (operations.isEmpty()) {
            ledger.add(Fact.removed(Change.CHANNEL_REMOVED, channel.node(), place(channel)));
          }
        });
    after.forEach(
        (identity, channel) -> {
          if (!before.containsKey(identity) && !newUses.containsKey(identity)) {
            ledger.add(Fact.added(Change.CHANNEL_ADDED, channel.node(), place(channel)));
          }
        });
  }

  private static Map<String, Channel> channels(MessageApi api) {
    Map<String, Channel> channels = new LinkedHashMap<>();
    Stream.concat(
            api.channels().stream(),
            api.operations().stream()
                .flatMap(o -> Stream.concat(Stream.of(o.channel()), replyChannel(o).stream())))
        .forEach(channel -> channels.putIfAbsent(Traffic.identity(channel), channel));
    return channels;
  }

  private static Optional<Channel> replyChannel(MessageOperation operation) {
    return operation.reply().flatMap(MessageOperation.Reply::channel);
  }

  /** The operations by the channel that they are on, or that their replies are on. */
  private static Map<String, Set<String>> uses(MessageApi api) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (MessageOperation operation : api.operations()) {
      Stream.concat(Stream.of(operation.channel()), replyChannel(operation).stream())
          .forEach(
              channel ->
                  uses.computeIfAbsent(Traffic.identity(channel), c -> new TreeSet<>())
                      .add(Traffic.name(operation)));
    }
    return uses;
  }

  private static String place(Channel channel) {
    return "channel `" + Traffic.name(channel) + "`";
  }

  private void compare(Channel oldChannel, Channel newChannel, Set<String> operations) {
    compareParameters(oldChannel, newChannel, operations);
    Map<String, String> implied =
        oldChannel
            .address()
            .map(address -> Map.of("kafka topic", Json.of(address).text()))
            .orElse(Map.of());
    bindings.compare(
        new BindingComparison.Bound(
            Change.CHANNEL_BINDING_CHANGED,
            place(oldChannel),
            oldChannel.node(),
            newChannel.node(),
            operations.isEmpty() ? List.of(Traffic.name(oldChannel)) : List.copyOf(operations),
            // Whichever way messages go, it is the client that opens the connection.
            List.of(Direction.RECEIVED)),
        oldChannel.bindings(),
        newChannel.bindings(),
        implied);
    if (!oldChannel.name().equals(newChannel.name())
        && isNamed(oldChannel)
        && isNamed(newChannel)) {
      add(
          Fact.of(Change.CHANNEL_RENAMED, oldChannel.node(), newChannel.node(), place(oldChannel))
              .says(oldChannel.name(), newChannel.name()),
          operations);
    }
    Elements.compareDeprecation(
            Change.CHANNEL_DEPRECATED,
            Change.CHANNEL_REINSTATED,
            oldChannel,
            newChannel,
            place(oldChannel))
        .ifPresent(fact -> add(fact, operations));
    AnnotationComparison.compare(oldChannel.node(), newChannel.node(), place(oldChannel))
        .forEach(fact -> add(fact, operations));
  }

  /** In AsyncAPI 2 a channel has no name but its address. */
  private static boolean isNamed(Channel channel) {
    return !channel.address().equals(Optional.of(channel.name()));
  }

  private void add(Fact fact, Set<String> operations) {
    if (operations.isEmpty()) {
      ledger.add(fact);
    }
    operations.forEach(operation -> ledger.add(fact, operation));
  }

  /** Nobody says who sends here, so that both have to be thought of. */
  private void compareUnused(Channel oldChannel, Channel newChannel) {
    for (Direction direction : Direction.IN_MESSAGING) {
      messages.compare(
          new Traffic(
              Traffic.name(oldChannel), false, direction, false, Traffic.isOpen(oldChannel)),
          oldChannel.messages(),
          newChannel.messages());
    }
  }

  /** By the holes that they fill; what fills none, such as a query of WebSocket's, by name. */
  private void compareParameters(Channel oldChannel, Channel newChannel, Set<String> operations) {
    List<String> oldHoles = holes(oldChannel);
    List<String> newHoles = holes(newChannel);
    for (ChannelParameter before : oldChannel.parameters()) {
      int hole = oldHoles.indexOf(before.name());
      String name = hole >= 0 && hole < newHoles.size() ? newHoles.get(hole) : before.name();
      Optional<ChannelParameter> after = parameter(newChannel, name);
      if (after.isPresent()) {
        compareParameter(oldChannel, newChannel, before, after.get(), operations);
      } else if (hole < 0) {
        add(
            Fact.removed(Change.CHANNEL_PARAMETER_REMOVED, before.node(), place(before))
                .with(Elements.traits(before)),
            operations);
      }
    }
    for (ChannelParameter after : newChannel.parameters()) {
      if (!newHoles.contains(after.name()) && parameter(oldChannel, after.name()).isEmpty()) {
        add(Fact.added(Change.CHANNEL_PARAMETER_ADDED, after.node(), place(after)), operations);
      }
    }
  }

  private static String place(ChannelParameter parameter) {
    return "channel parameter `" + parameter.name() + "`";
  }

  private static List<String> holes(Channel channel) {
    return channel.address().map(address -> PathTemplate.of(address).holes()).orElse(List.of());
  }

  private static Optional<ChannelParameter> parameter(Channel channel, String hole) {
    return channel.parameters().stream().filter(p -> p.name().equals(hole)).findFirst();
  }

  private void compareParameter(
      Channel oldChannel,
      Channel newChannel,
      ChannelParameter before,
      ChannelParameter after,
      Set<String> operations) {
    String place = place(before);
    if (!before.name().equals(after.name())) {
      add(
          Fact.of(Change.CHANNEL_PARAMETER_RENAMED, before.node(), after.node(), place)
              .says(before.name(), after.name()),
          operations);
    }
    for (String operation : operations.isEmpty() ? Set.of(Traffic.name(oldChannel)) : operations) {
      content.compare(
          new AddressExchange(operation, oldChannel, newChannel, before.name(), after.name()),
          before.schema(),
          after.schema(),
          false);
    }
    AnnotationComparison.compare(before.node(), after.node(), place)
        .forEach(fact -> add(fact, operations));
  }
}
