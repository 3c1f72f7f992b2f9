package io.concordat.model.asyncapi;

import io.concordat.model.Channel;
import io.concordat.model.Message;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.model.MessageOperation.Reply;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the channels of AsyncAPI 3.0 and the operations beside them. */
final class Version3 implements Application {

  private final Reading reading;
  private final ChannelReader channelReader;
  private final MessageReader messages;
  private final SecurityReader security;
  private final Map<ObjectNode, Channel> byNode = new IdentityHashMap<>();
  private final List<Channel> channels = new ArrayList<>();
  private final List<MessageOperation> operations = new ArrayList<>();

  Version3(Reading reading, ChannelReader channelReader) {
    this.reading = reading;
    this.channelReader = channelReader;
    this.messages = new MessageReader(reading);
    this.security = new SecurityReader(reading);
    reading
        .objects()
        .ownMembers(reading.root(), "channels")
        .forEach(
            (name, value) ->
                reading
                    .object(value, Fields.CHANNEL)
                    .ifPresent(node -> channels.add(channel(name, node))));
    reading
        .objects()
        .ownMembers(reading.root(), "operations")
        .forEach(
            (name, value) ->
                reading
                    .object(value, Fields.OPERATION)
                    .flatMap(node -> operation(name, node))
                    .ifPresent(operations::add));
  }

  @Override
  public List<Channel> channels() {
    return channels;
  }

  @Override
  public List<MessageOperation> operations() {
    return operations;
  }

  private Channel channel(String name, ObjectNode node) {
    Channel known = byNode.get(node);
    if (known == null) {
      known =
          channelReader.named(
              name, node, messages.named(reading.objects().ownMembers(node, "messages")));
      byNode.put(node, known);
    }
    return known;
  }

  private Optional<MessageOperation> operation(String name, ObjectNode node) {
    Traited traited = reading.traited(node);
    Optional<Action> action = action(node);
    Optional<Channel> channel = channelOf(node);
    if (channel.isEmpty() && node.get("channel").isEmpty()) {
      reading.objects().warn(node, "\"channel\" is missing; ignored", "refer to a channel");
    }
    return action.isEmpty() || channel.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MessageOperation(
                node,
                name,
                action.get(),
                channel.get(),
                messagesOf(node, channel),
                security.of(traited),
                reading.object(node, "reply", Fields.REPLY).map(this::reply),
                reading.bindings(traited.all("bindings"))));
  }

  private Optional<Action> action(ObjectNode node) {
    String action = node.text("action").orElse("");
    return switch (action) {
      case "send" -> Optional.of(Action.SEND);
      case "receive" -> Optional.of(Action.RECEIVE);
      default -> {
        reading
            .objects()
            .warn(
                node.get("action").orElse(node),
                "\"" + action + "\" is no action; the operation is ignored",
                "write send or receive");
        yield Optional.empty();
      }
    };
  }

  /** The channel that an operation or a reply refers to. */
  private Optional<Channel> channelOf(ObjectNode owner) {
    return owner
        .get("channel")
        .flatMap(
            value -> reading.objects().object(value).map(node -> channel(lastName(value), node)));
  }

  private Reply reply(ObjectNode node) {
    Optional<Channel> channel = channelOf(node);
    return new Reply(
        node,
        channel,
        reading.object(node, "address", Fields.REPLY_ADDRESS).flatMap(reading::location),
        messagesOf(node, channel));
  }

  /** Those that are listed, else all of the channel (AsyncAPI 3.0, Operation Object). */
  private List<Message> messagesOf(ObjectNode owner, Optional<Channel> channel) {
    List<Message> ofChannel = channel.map(Channel::messages).orElse(List.of());
    if (owner.get("messages").isEmpty()) {
      return ofChannel;
    }
    List<Message> listed = new ArrayList<>();
    for (Node value : reading.objects().elements(owner, "messages")) {
      reading
          .objects()
          .object(value)
          .flatMap(
              node ->
                  ofChannel.stream()
                      .filter(message -> message.node().equals(node))
                      // One component may be two messages of a channel, which differ by name.
                      .reduce((a, b) -> b.name().equals(lastName(value)) ? b : a)
                      .or(() -> outsider(value, channel)))
          .ifPresent(listed::add);
    }
    return listed;
  }

  private Optional<Message> outsider(Node value, Optional<Channel> channel) {
    channel.ifPresent(
        at ->
            reading
                .objects()
                .warn(
                    value,
                    "this is no message of the channel \"" + at.name() + "\"",
                    "refer to #/channels/" + at.name() + "/messages/…"));
    return messages.read(value, lastName(value));
  }

  private static String lastName(Node reference) {
    String text = reference.text("$ref").orElse(reference.pointer());
    return text.substring(text.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
