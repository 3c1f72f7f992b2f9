package io.concordat.stub;

import io.concordat.source.Problem;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells, one after the other, what a stub has done with changed specifications. */
public record Teller(BlockingQueue<String> told) implements StubListener {

  public Teller() {
    this(new LinkedBlockingQueue<>());
  }

  /** The next event, or that there is none. */
  public String next() throws InterruptedException {
    String next = told.poll(20, TimeUnit.SECONDS);
    return next == null ? "nothing" : next;
  }

  @Override
  public void reloaded(String reference, List<Problem> problems) {
    told.add("reloaded " + reference);
  }

  @Override
  public void notReloaded(String reference, List<Problem> problems) {
    told.add("broken " + reference + " " + problems);
  }

  @Override
  public void bug(String during, Throwable bug) {
    told.add("bug " + bug);
  }
}
