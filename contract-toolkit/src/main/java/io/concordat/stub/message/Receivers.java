package io.concordat.stub.message;

import io.concordat.channel.Broker;
import io.concordat.channel.ChannelException;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.channel.Subscription;
import io.concordat.model.Message;
import io.concordat.model.MessageApi;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.stub.message.Traffic.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Listens where the application receives, judges what arrives, and has it answered. */
final class Receivers implements AutoCloseable {

  private final Broker broker;
  private final Sender sender;
  private final MessageJudge judge;
  private final Destinations destinations;
  private final Consumer<Traffic> log;
  private final List<Subscription> subscriptions = new ArrayList<>();

  Receivers(
      Broker broker,
      Sender sender,
      MessageJudge judge,
      Destinations destinations,
      Consumer<Traffic> log) {
    this.broker = broker;
    this.sender = sender;
    this.judge = judge;
    this.destinations = destinations;
    this.log = log;
  }

  /** What may arrive somewhere: the messages of an operation, or the replies to it. */
  private record Expected(MessageOperation operation, List<Message> messages, boolean isReply) {}

  /**
   * Listens on each address once, whichever operations receive there.
   *
   * @throws ChannelException when the broker does not have a channel
   */
  void listen(MessageApi api) {
    Map<Destination, List<Expected>> byAddress = new LinkedHashMap<>();
    for (MessageOperation operation : api.operations()) {
      if (operation.action() == Action.RECEIVE) {
        destinations
            .receiving(operation.channel())
            .ifPresent(from -> add(byAddress, from, operation, operation.messages(), false));
      } else {
        operation
            .reply()
            .ifPresent(
                reply ->
                    add(
                        byAddress,
                        destinations.replies(operation, reply),
                        operation,
                        reply.messages(),
                        true));
      }
    }
    sender.markWhatGoesTo(byAddress.keySet());
    byAddress.forEach(
        (from, expected) ->
            subscriptions.add(
                broker.subscribe(from, message -> take(from.address(), expected, message))));
  }

  /** Listens no more. */
  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
    subscriptions.clear();
  }

  private static void add(
      Map<Destination, List<Expected>> byAddress,
      Destination from,
      MessageOperation operation,
      List<Message> messages,
      boolean isReply) {
    byAddress
        .computeIfAbsent(from, address -> new ArrayList<>())
        .add(new Expected(operation, messages, isReply));
  }

  private void take(String address, List<Expected> all, ChannelMessage message) {
    if (sender.isOwn(message)) {
      return;
    }
    Expected nearest = all.get(0);
    Optional<MessageJudge.Judged> best = Optional.empty();
    for (Expected expected : all) {
      Optional<MessageJudge.Judged> judged = judge.judge(expected.messages(), message);
      boolean isBetter =
          judged.isPresent()
              && (best.isEmpty()
                  || judged.get().violations().size() < best.get().violations().size());
      if (isBetter) {
        best = judged;
        nearest = expected;
      }
    }
    log.accept(
        new Received(
            Instant.now(),
            nearest.operation().name(),
            address,
            best.map(judged -> judged.expected().name()).orElse(""),
            message,
            best.flatMap(MessageJudge.Judged::payload),
            best.map(MessageJudge.Judged::violations).orElse(List.of())));
    if (!nearest.isReply() && best.filter(MessageJudge.Judged::isValid).isPresent()) {
      MessageOperation operation = nearest.operation();
      Message request = best.get().expected();
      operation.reply().ifPresent(reply -> sender.reply(operation, reply, request, message));
    }
  }
}
