package io.concordat.stub.message;

import io.concordat.model.Message;
import io.concordat.model.MessageApi;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.source.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an application promises, and who sends and receives for it. */
record Role(MessageApi api, Sender sender, Receivers receivers) {

  /** The operations in which the application sends first. */
  List<MessageOperation> sending() {
    return api.operations().stream().filter(o -> o.action() == Action.SEND).toList();
  }

  /** A message that the application may send. */
  record Choice(Sender sender, MessageOperation operation, Message message) {

    boolean isCalled(String name) {
      return operation.name().equals(name) || message.name().equals(name);
    }
  }

  private List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    for (MessageOperation operation : sending()) {
      operation.messages().forEach(message -> all.add(new Choice(sender, operation, message)));
    }
    return all;
  }

  /**
   * What the application sends by the name of an operation, or of one of its messages.
   *
   * @throws MessageStubException when it sends nothing of that name
   */
  Choice choice(String name) {
    List<Choice> all = choices();
    // An operation of the name goes before a message of another operation.
    return all.stream()
        .filter(choice -> choice.isCalled(name))
        .min(Comparator.comparing(choice -> !choice.operation().name().equals(name)))
        .orElseThrow(
            () ->
                new MessageStubException(
                    "the application sends no \"" + name + "\"" + meant(name, all)));
  }

  /** Whether the application sends anything of this name. */
  boolean sends(String name) {
    return choices().stream().anyMatch(choice -> choice.isCalled(name));
  }

  private static String meant(String name, List<Choice> all) {
    List<String> names = all.stream().map(choice -> choice.operation().name()).distinct().toList();
    String guess = Nearest.didYouMean(name, names);
    return guess.isEmpty() && !names.isEmpty() ? "; it sends " + String.join(", ", names) : guess;
  }

  /** By which names what the application receives may be called. */
  List<String> receivedNames() {
    return api.operations().stream().flatMap(Role::names).toList();
  }

  /** Replies are what an operation receives that sends. */
  private static Stream<String> names(MessageOperation operation) {
    Stream<Message> messages =
        operation.action() == Action.RECEIVE
            ? operation.messages().stream()
            : operation.reply().stream().flatMap(reply -> reply.messages().stream());
    List<String> names = messages.map(Message::name).toList();
    return names.isEmpty() && operation.action() == Action.SEND
        ? Stream.empty()
        : Stream.concat(Stream.of(operation.name()), names.stream());
  }
}
