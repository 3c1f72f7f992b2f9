package io.concordat.stub.message;

import io.concordat.channel.Broker;
import io.concordat.channel.ChannelException;
import io.concordat.example.Values;
import io.concordat.model.MessageApi;
import io.concordat.source.Json;
import io.concordat.source.Nearest;
import io.concordat.source.SpecException;
import io.concordat.stub.message.Traffic.Received;
import io.concordat.stub.message.Traffic.Sent;
import io.concordat.validation.SchemaValidator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stands in for the application that an AsyncAPI document describes: it sends what the application
 * sends, judges what the application receives, and answers what the application answers. Used by
 * several threads.
 */
public final class StubApplication implements AutoCloseable {

  private final Broker broker;
  private final MessageStubOptions options;
  private final Consumer<Traffic> listener;
  private final Transcript transcript = new Transcript();
  private volatile Role role;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "concordat-message-stub");
            thread.setDaemon(true);
            return thread;
          });

  private StubApplication(
      MessageApi api, Broker broker, MessageStubOptions options, Consumer<Traffic> listener) {
    this.broker = broker;
    this.options = options;
    this.listener = listener;
    this.role = role(api);
  }

  private Role role(MessageApi api) {
    SchemaValidator validator = new SchemaValidator();
    MessageJudge judge = new MessageJudge(validator);
    Destinations destinations = new Destinations(broker.name(), options.parameters());
    Consumer<Traffic> log =
        event -> {
          transcript.add(event);
          listener.accept(event);
        };
    MessageMaker maker = new MessageMaker(new Values(validator), judge, options.seed());
    Sender sender = new Sender(broker, maker, judge, destinations, log);
    return new Role(api, sender, new Receivers(broker, sender, judge, destinations, log));
  }

  /**
   * Starts to receive, and to send where an interval says so.
   *
   * @param broker is closed with the stub
   * @param listener is told of each event, by the thread that causes it
   * @throws ChannelException when the broker does not have a channel
   */
  public static StubApplication start(
      MessageApi api, Broker broker, MessageStubOptions options, Consumer<Traffic> listener) {
    StubApplication stub = new StubApplication(api, broker, options, listener);
    try {
      stub.role.receivers().listen(api);
      options.interval().ifPresent(stub::sendAgainAndAgain);
      return stub;
    } catch (ChannelException e) {
      stub.close();
      throw e;
    }
  }

  /**
   * Stands in for the application as it is promised now. What was recorded is kept; what is sent to
   * all subscribers at this very moment may be missed.
   *
   * @throws ChannelException when the broker does not have a channel: all is as it was before
   */
  public synchronized void become(MessageApi changed) {
    Role before = role;
    Role next = role(changed);
    before.receivers().close();
    try {
      next.receivers().listen(changed);
      role = next;
    } catch (ChannelException e) {
      next.receivers().close();
      listenAgain(before, e);
      throw e;
    }
  }

  /** A broker that is gone refuses the old channels as well: why it refused the new ones counts. */
  private static void listenAgain(Role before, ChannelException refusal) {
    try {
      before.receivers().listen(before.api());
    } catch (ChannelException e) {
      refusal.addSuppressed(e);
    }
  }

  private void sendAgainAndAgain(Duration interval) {
    // What a broker or a message has against it is an event; the rest would be our bug.
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(
            () -> {
              Role now = role;
              now.sending()
                  .forEach(
                      operation ->
                          operation
                              .messages()
                              .forEach(m -> now.sender().sendOrSayWhy(operation, m)));
            },
            0,
            interval.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** What the application promises. */
  public MessageApi api() {
    return role.api();
  }

  /** What kind of broker it is on. */
  public String brokerName() {
    return broker.name();
  }

  /** Where consumers connect to the broker. */
  public String brokerUrl() {
    return broker.url();
  }

  /**
   * Sends a message as the specification shows it, or else one that it allows.
   *
   * @param name of an operation, or of one of its messages
   * @throws MessageStubException when the application sends nothing of that name
   */
  public Sent send(String name) {
    Role.Choice choice = role.choice(name);
    return choice.sender().send(choice.operation(), choice.message());
  }

  /** Sends an example of the specification by its name. */
  public Sent sendExample(String name, String example) {
    Role.Choice choice = role.choice(name);
    return choice.sender().sendExample(choice.operation(), choice.message(), example);
  }

  /**
   * Sends a message with this payload.
   *
   * @param payload as JSON
   * @throws MessageStubException when the application sends nothing of that name, or nothing like
   *     that
   */
  public Sent send(String name, String payload) {
    try {
      return send(name, Contents.read(payload));
    } catch (SpecException e) {
      throw new MessageStubException("the payload is no JSON: " + e.problems().get(0).what());
    }
  }

  /** Sends a message with this payload. */
  public Sent send(String name, Json payload) {
    Role.Choice choice = role.choice(name);
    return choice.sender().send(choice.operation(), choice.message(), payload);
  }

  /** Whether the application sends anything of this name. */
  public boolean sends(String name) {
    return role.sends(name);
  }

  /**
   * The messages that arrived, and will arrive, for an operation.
   *
   * @param name of an operation, or of one of its messages
   * @throws MessageStubException when the application receives nothing of that name
   */
  public Inbox received(String name) {
    List<String> names = role.receivedNames();
    if (!names.contains(name)) {
      throw new MessageStubException(
          "the application receives no \"" + name + "\"" + Nearest.didYouMean(name, names));
    }
    return new Inbox(
        transcript, it -> it.operation().equals(name) || it.message().equals(name), name);
  }

  /** All that was sent and received, in its order; the last ten thousand events of it. */
  public List<Traffic> traffic() {
    return transcript.all();
  }

  /** How many messages arrived. */
  public long receivedCount() {
    return transcript.receivedCount();
  }

  /** How many messages arrived that should not have been sent like that. */
  public long refusals() {
    return transcript.refusals();
  }

  /** What arrived and should not have been sent like that; of the last ten thousand events. */
  public List<Received> invalid() {
    return transcript.received(received -> !received.isValid());
  }

  /** What should have been sent, and why it was not. */
  public List<Traffic.Failed> failures() {
    return transcript.all().stream()
        .filter(Traffic.Failed.class::isInstance)
        .map(Traffic.Failed.class::cast)
        .toList();
  }

  /** Forgets what was sent and received. */
  public void clear() {
    transcript.clear();
  }

  /** Stops listening and sending, and lets go of the broker. */
  @Override
  public void close() {
    clock.shutdownNow();
    broker.close();
  }
}
