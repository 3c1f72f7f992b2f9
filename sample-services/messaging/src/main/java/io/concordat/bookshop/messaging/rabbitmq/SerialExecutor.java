package io.concordat.bookshop.messaging.rabbitmq;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs tasks one at a time on the threads of another executor, which other tasks may share. */
final class SerialExecutor implements Executor {

  private final Executor threads;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean isRunning;

  SerialExecutor(Executor threads) {
    this.threads = threads;
  }

  /** Runs a task after all that wait. */
  @Override
  public synchronized void execute(Runnable task) {
    waiting.addLast(task);
    runNext();
  }

  /** Runs a task right after the one at hand. */
  synchronized void executeNext(Runnable task) {
    waiting.addFirst(task);
    runNext();
  }

  private synchronized void runNext() {
    Runnable next = isRunning ? null : waiting.pollFirst();
    if (next != null) {
      isRunning = true;
      threads.execute(
          () -> {
            try {
              next.run();
            } finally {
              ended();
            }
          });
    }
  }

  private synchronized void ended() {
    isRunning = false;
    runNext();
  }
}
