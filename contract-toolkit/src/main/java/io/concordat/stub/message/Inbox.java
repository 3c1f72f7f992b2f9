package io.concordat.stub.message;

import io.concordat.stub.message.Traffic.Received;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The messages of one operation that a stub has received, and those that are still to come. */
public final class Inbox {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Transcript transcript;
  private final Predicate<Received> kind;
  private final String name;
  private final Duration patience;

  Inbox(Transcript transcript, Predicate<Received> kind, String name) {
    this(transcript, kind, name, PATIENCE);
  }

  private Inbox(Transcript transcript, Predicate<Received> kind, String name, Duration patience) {
    this.transcript = transcript;
    this.kind = kind;
    this.name = name;
    this.patience = patience;
  }

  /** With another patience than ten seconds. */
  public Inbox within(Duration duration) {
    return new Inbox(transcript, kind, name, duration);
  }

  /** Those that have arrived. */
  public List<Received> list() {
    return transcript.received(kind);
  }

  /** Waits for the first. */
  public Received await() {
    return await(1).get(0);
  }

  /**
   * Waits until so many have arrived, since the stub was started or its record cleared.
   *
   * @throws AssertionError when they do not in time
   */
  public List<Received> await(int count) {
    List<Received> found;
    try {
      found = transcript.await(kind, count, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for \"" + name + "\"", e);
    }
    if (found.size() < count) {
      throw new AssertionError(
          "%d of %d messages \"%s\" arrived within %s; the stub received %s"
              .formatted(found.size(), count, name, patience, others()));
    }
    return found;
  }

  private String others() {
    List<String> all =
        transcript.received(any -> true).stream()
            .map(received -> received.operation() + " on " + received.address())
            .distinct()
            .toList();
    return all.isEmpty() ? "nothing" : String.join(", ", all);
  }
}
