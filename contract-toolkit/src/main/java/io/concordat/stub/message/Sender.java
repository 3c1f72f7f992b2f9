package io.concordat.stub.message;

import io.concordat.channel.Broker;
import io.concordat.channel.ChannelException;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.model.ChannelParameter;
import io.concordat.model.Message;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Reply;
import io.concordat.model.RuntimeExpression;
import io.concordat.source.Json;
import io.concordat.stub.message.Traffic.Sent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Sends what the application sends: on its own, as a request, and as a reply. */
final class Sender {

  /** A name that every broker takes for a header, those that JMS clients see included. */
  private static final String MARK = "concordatStub";

  private final Broker broker;
  private final MessageMaker maker;
  private final MessageJudge judge;
  private final Destinations destinations;
  private final Consumer<Traffic> log;
  private final String id = UUID.randomUUID().toString();
  private final Set<Destination> heard = ConcurrentHashMap.newKeySet();

  Sender(
      Broker broker,
      MessageMaker maker,
      MessageJudge judge,
      Destinations destinations,
      Consumer<Traffic> log) {
    this.broker = broker;
    this.maker = maker;
    this.judge = judge;
    this.destinations = destinations;
    this.log = log;
  }

  Sent send(MessageOperation operation, Message message) {
    return send(operation, message, maker.make(message));
  }

  Sent sendExample(MessageOperation operation, Message message, String example) {
    return send(operation, message, maker.example(message, example));
  }

  Sent send(MessageOperation operation, Message message, Json payload) {
    return send(operation, message, maker.make(message, payload));
  }

  /** Sends it if it can be; else that is an event, too. */
  void sendOrSayWhy(MessageOperation operation, Message message) {
    try {
      send(operation, message);
    } catch (MessageStubException | ChannelException e) {
      log.accept(
          new Traffic.Failed(Instant.now(), operation.name(), String.valueOf(e.getMessage())));
    }
  }

  private Sent send(MessageOperation operation, Message message, ChannelMessage content) {
    ChannelMessage asked =
        operation.reply().map(reply -> asking(operation, reply, content)).orElse(content);
    Destination to =
        destinations
            .sending(operation.channel(), parameter -> value(parameter, asked))
            .orElseThrow(
                () ->
                    new MessageStubException(
                        "the channel \""
                            + operation.channel().name()
                            + "\" has no address to send to"));
    return send(operation, message, asked, to, false);
  }

  private Sent send(
      MessageOperation operation,
      Message message,
      ChannelMessage content,
      Destination to,
      boolean isReply) {
    MessageJudge.Judged judged = judge.judge(message, content);
    if (!judged.isValid()) {
      throw new MessageStubException(
          "the application sends no such \""
              + message.name()
              + "\": "
              + judged.violations().stream()
                  .map(MessageViolation::toString)
                  .collect(Collectors.joining("; ")));
    }
    broker.send(to, isHeard(to) ? content.withHeader(MARK, id) : content);
    Sent sent =
        new Sent(Instant.now(), operation.name(), to.address(), message.name(), content, isReply);
    log.accept(sent);
    return sent;
  }

  /** Marks what is sent where the stub itself listens, so that it does not take it for others'. */
  void markWhatGoesTo(Set<Destination> listening) {
    heard.addAll(listening);
  }

  private boolean isHeard(Destination to) {
    return heard.stream().anyMatch(from -> from.pattern().matcher(to.address()).matches());
  }

  /** Whether this very stub sent it. */
  boolean isOwn(ChannelMessage message) {
    return id.equals(message.headers().get(MARK));
  }

  private static Optional<String> value(ChannelParameter parameter, ChannelMessage content) {
    return parameter.source().flatMap(place -> Places.find(place, content));
  }

  /** A request says where its reply is expected. */
  private ChannelMessage asking(MessageOperation operation, Reply reply, ChannelMessage content) {
    String address = destinations.replies(operation, reply).address();
    ChannelMessage asked = content.withReplyTo(address);
    return reply.address().map(place -> Places.put(place, asked, address)).orElse(asked);
  }

  /**
   * Answers a request with the first message that the reply may be.
   *
   * @param request of the message that it was judged to be
   */
  void reply(MessageOperation operation, Reply reply, Message expected, ChannelMessage request) {
    if (reply.messages().isEmpty()) {
      return;
    }
    try {
      Message answer = reply.messages().get(0);
      Optional<String> id =
          expected
              .correlationId()
              .flatMap(place -> Places.find(place, request))
              .or(request::correlationId);
      ChannelMessage content = maker.make(answer);
      if (id.isPresent()) {
        content = correlated(answer.correlationId(), content, id.get());
      }
      send(operation, answer, content, replyTo(operation, reply, request, content), true);
    } catch (MessageStubException | ChannelException e) {
      log.accept(
          new Traffic.Failed(Instant.now(), operation.name(), String.valueOf(e.getMessage())));
    }
  }

  private static ChannelMessage correlated(
      Optional<RuntimeExpression> place, ChannelMessage content, String id) {
    ChannelMessage tied = content.withCorrelationId(id);
    return place.map(p -> Places.put(p, tied, id)).orElse(tied);
  }

  /** Where the request says, else the reply's own channel. */
  private Destination replyTo(
      MessageOperation operation, Reply reply, ChannelMessage request, ChannelMessage content) {
    return reply
        .address()
        .flatMap(place -> Places.find(place, request))
        .or(request::replyTo)
        .map(Destination::any)
        .or(
            () ->
                reply
                    .channel()
                    .flatMap(
                        channel ->
                            destinations.sending(channel, parameter -> value(parameter, content))))
        .orElseThrow(
            () ->
                new MessageStubException(
                    "the request does not say where the reply to \""
                        + operation.name()
                        + "\" goes"
                        + reply.address().map(place -> ": set " + place).orElse("")));
  }
}
