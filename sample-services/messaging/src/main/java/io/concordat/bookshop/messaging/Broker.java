package io.concordat.bookshop.messaging;

import java.util.List;

/**
 * A connection to a message broker. Channels are made where they are missing. May be used by
 * several threads.
 */
public interface Broker extends AutoCloseable {

  /**
   * Sends messages in this order and returns when the broker has all of them in its keeping.
   *
   * @throws MessagingException when it is not sure to have each one; some may have been sent
   */
  void send(List<Addressed> messages);

  /** Sends one message; see {@link #send(List)}. */
  default void send(Channel channel, Message message) {
    send(List.of(new Addressed(channel, message)));
  }

  /**
   * Listens until closed: what is sent after this returned is kept. A listener that throws gets the
   * message again, a few times, later each time; then it goes to the dead-letter channel.
   *
   * @param subscriber whose messages these are: those who listen under one name compete for them,
   *     and of a publish-subscribe channel each name gets all, also what was sent while nobody of
   *     that name listened. On a point-to-point channel all compete and the name says who they are.
   * @param consumers how many listen at once here; messages of one key stay in order all the same
   * @throws MessagingException when it is not sure that messages are kept for the subscriber
   */
  Subscription receive(Channel channel, String subscriber, int consumers, MessageListener listener);

  /**
   * Where the messages of a channel end up that a subscriber could not use, with the reason in the
   * header {@code deadLetterReason}.
   */
  PointToPointChannel deadLetters(Channel channel, String subscriber);

  /** Forgets a channel that only this process has used, and what is on it. */
  void delete(PointToPointChannel channel);

  /** Ends the subscriptions, each after the message at hand, and the connection. */
  @Override
  void close();
}
