package io.concordat.bookshop.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks by message and awaits the answers on a channel of its own (EIP: <i>Request-Reply</i>,
 * <i>Return Address</i>, <i>Correlation Identifier</i>; with several answers
 * <i>Scatter-Gather</i>). May be used by several threads.
 */
public final class Requester implements AutoCloseable {

  private final Broker broker;
  private final PointToPointChannel replies;
  private final Subscription subscription;
  private final Map<String, Answers> open = new ConcurrentHashMap<>();
  private final AtomicLong late = new AtomicLong();

  private interface Answers {
    void add(Message answer);
  }

  /**
   * @param name of who asks; the channel is called after it
   */
  public Requester(Broker broker, String name) {
    this.broker = broker;
    String instance = UUID.randomUUID().toString().substring(0, 8);
    this.replies = new PointToPointChannel(name + ".replies." + instance);
    this.subscription = broker.receive(replies, name, 1, this::receive);
  }

  private void receive(Message answer) {
    Answers awaited = open.get(answer.correlationId().orElse(""));
    if (awaited == null) {
      late.incrementAndGet();
    } else {
      awaited.add(answer);
    }
  }

  /**
   * Asks somebody: asynchronous request/response.
   *
   * @return the answer, or a {@link java.util.concurrent.TimeoutException} after the limit
   */
  public CompletableFuture<Message> ask(Channel channel, Message question, Duration limit) {
    CompletableFuture<Message> answer =
        new CompletableFuture<Message>().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    answer.whenComplete((message, failure) -> open.remove(question.id()));
    ask(channel, question, answer::complete);
    return answer;
  }

  /**
   * Asks everybody: publish/asynchronous responses.
   *
   * @param window how long answers count
   * @return those that came within it, maybe none, in the order in which they came
   */
  public CompletableFuture<List<Message>> collect(
      Channel channel, Message question, Duration window) {
    List<Message> answers = new CopyOnWriteArrayList<>();
    CompletableFuture<List<Message>> all =
        new CompletableFuture<List<Message>>()
            .completeOnTimeout(answers, window.toNanos(), TimeUnit.NANOSECONDS)
            .thenApply(List::copyOf);
    CompletableFuture<List<Message>> closed =
        all.whenComplete((messages, failure) -> open.remove(question.id()));
    ask(channel, question, answers::add);
    return closed;
  }

  private void ask(Channel channel, Message question, Answers answers) {
    open.put(question.id(), answers);
    try {
      broker.send(channel, question.with(Message.REPLY_TO, replies.name()));
    } catch (MessagingException e) {
      open.remove(question.id());
      throw e;
    }
  }

  /** How many answers came for which nobody waited any more. */
  public long late() {
    return late.get();
  }

  @Override
  public void close() {
    subscription.close();
    broker.delete(replies);
  }
}
