package io.concordat.bookshop.messaging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Gives a listener several attempts at a message, then moves the message to the dead-letter channel
 * (EIP: <i>Dead Letter Channel</i>). It waits where it is: what comes behind with the same key must
 * not overtake.
 */
public final class PatientListener implements MessageListener {

  /** Why a message is on a dead-letter channel. */
  public static final String REASON = "deadLetterReason";

  private static final Logger LOG = LoggerFactory.getLogger(PatientListener.class);

  private final MessageListener listener;
  private final RetryTemplate retries;
  private final Broker broker;
  private final PointToPointChannel deadLetters;

  public PatientListener(
      MessageListener listener, Patience patience, Broker broker, PointToPointChannel deadLetters) {
    this.listener = listener;
    this.broker = broker;
    this.deadLetters = deadLetters;
    this.retries =
        new RetryTemplate(
            RetryPolicy.builder()
                .excludes(Error.class)
                .maxRetries(patience.attempts() - 1)
                .delay(patience.firstDelay())
                .multiplier(2)
                .build());
  }

  @Override
  public void receive(Message message) {
    try {
      retries.execute(
          () -> {
            listener.receive(message);
            return true;
          });
    } catch (RetryException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      if (why instanceof Error) {
        // This process is not itself any more: somebody else should try.
        throw new MessagingException(message.id() + " is handed back", why);
      }
      if (Thread.currentThread().isInterrupted()) {
        // We are stopping: the broker will give it to somebody else.
        throw new MessagingException("interrupted at " + message.id(), why);
      }
      LOG.warn("{} {} goes to {}", message.type(), message.id(), deadLetters.name(), why);
      broker.send(deadLetters, message.with(REASON, why.toString()));
    }
  }
}
