package io.concordat.stub.message;

import io.concordat.stub.message.Traffic.Received;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** All that a stub did and met, the last ten thousand events of it. */
final class Transcript {

  private static final int LONGEST = 10_000;

  private final Deque<Traffic> events = new ArrayDeque<>();
  private long received;
  private long refusals;

  synchronized void add(Traffic event) {
    events.add(event);
    if (event instanceof Received message) {
      received++;
      refusals += message.isValid() ? 0 : 1;
    }
    if (events.size() > LONGEST) {
      events.remove();
    }
    notifyAll();
  }

  synchronized List<Traffic> all() {
    return List.copyOf(events);
  }

  synchronized void clear() {
    events.clear();
    received = 0;
    refusals = 0;
  }

  /** How many messages were received, those that are not kept any more, too. */
  synchronized long receivedCount() {
    return received;
  }

  /** How many of them were not valid. */
  synchronized long refusals() {
    return refusals;
  }

  /** Received messages of this kind, in their order. */
  synchronized List<Received> received(Predicate<Received> kind) {
    List<Received> found = new ArrayList<>();
    for (Traffic event : events) {
      if (event instanceof Received received && kind.test(received)) {
        found.add(received);
      }
    }
    return found;
  }

  /** As many of them as are wanted, or fewer when the time is over. */
  synchronized List<Received> await(Predicate<Received> kind, int count, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    List<Received> found = received(kind);
    while (found.size() < count) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return found;
      }
      wait(left);
      found = received(kind);
    }
    return found;
  }
}
