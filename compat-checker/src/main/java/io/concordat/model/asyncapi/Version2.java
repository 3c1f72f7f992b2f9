package io.concordat.model.asyncapi;

import io.concordat.model.Channel;
import io.concordat.model.Message;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the channels of AsyncAPI 2 with the operations in them. */
final class Version2 implements Application {

  private final Reading reading;
  private final ChannelReader channelReader;
  private final MessageReader messages;
  private final SecurityReader security;
  private final List<Channel> channels = new ArrayList<>();
  private final List<MessageOperation> operations = new ArrayList<>();

  Version2(Reading reading, ChannelReader channelReader) {
    this.reading = reading;
    this.channelReader = channelReader;
    this.messages = new MessageReader(reading);
    this.security = new SecurityReader(reading);
    reading
        .objects()
        .ownMembers(reading.root(), "channels")
        .forEach(
            (address, value) ->
                reading
                    .object(value, Fields.CHANNEL)
                    .ifPresent(node -> readChannel(address, node)));
  }

  @Override
  public List<Channel> channels() {
    return channels;
  }

  @Override
  public List<MessageOperation> operations() {
    return operations;
  }

  private void readChannel(String address, ObjectNode node) {
    Map<Action, Traited> inIt = new LinkedHashMap<>();
    // Others subscribe to what the application sends (AsyncAPI 2.6, Channel Item Object).
    node.get("subscribe").flatMap(this::operation).ifPresent(o -> inIt.put(Action.SEND, o));
    node.get("publish").flatMap(this::operation).ifPresent(o -> inIt.put(Action.RECEIVE, o));
    Map<Action, List<Message>> theirs = new LinkedHashMap<>();
    Set<Message> all = new LinkedHashSet<>();
    inIt.forEach(
        (action, operation) -> {
          List<Message> its = messagesOf(operation, name(operation, action, address));
          theirs.put(action, its);
          all.addAll(its);
        });
    Channel channel = channelReader.atAddress(address, node, List.copyOf(all));
    channels.add(channel);
    inIt.forEach(
        (action, operation) ->
            operations.add(
                new MessageOperation(
                    operation.node(),
                    name(operation, action, address),
                    action,
                    channel,
                    theirs.getOrDefault(action, List.of()),
                    security.of(operation),
                    Optional.empty(),
                    reading.bindings(operation.all("bindings")))));
  }

  private Optional<Traited> operation(Node value) {
    return reading.object(value, Fields.OPERATION).map(reading::traited);
  }

  private static String name(Traited operation, Action action, String address) {
    return operation.text("operationId").orElse(action + " " + address);
  }

  private List<Message> messagesOf(Traited operation, String name) {
    Optional<Node> message = operation.get("message");
    if (message.isEmpty()) {
      reading.objects().warn(operation.node(), "\"message\" is missing", "say what is sent");
      return List.of();
    }
    Optional<Node> alternatives = message.get().get("oneOf");
    List<Node> values =
        alternatives.isPresent()
            ? reading.objects().elements(message.get(), "oneOf")
            : List.of(message.get());
    List<Message> found = new ArrayList<>();
    for (Node value : values) {
      messages
          .read(value, nameOf(value, values.size() == 1 ? name : name + " " + (found.size() + 1)))
          .ifPresent(found::add);
    }
    return found;
  }

  /** What the message calls itself, else the component's name, else the operation's. */
  private String nameOf(Node value, String fallback) {
    Optional<ObjectNode> object = reading.objects().object(value);
    return object
        .flatMap(node -> node.text("messageId"))
        .or(() -> object.flatMap(node -> node.text("name")))
        .or(() -> value.text("$ref").map(ref -> ref.substring(ref.lastIndexOf('/') + 1)))
        .orElse(fallback);
  }
}
