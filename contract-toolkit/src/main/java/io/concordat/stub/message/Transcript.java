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

  synchronized void add(Traffic event) {
    events.add(event);
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
