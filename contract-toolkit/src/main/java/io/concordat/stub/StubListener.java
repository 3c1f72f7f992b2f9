package io.concordat.stub;

import io.concordat.source.Problem;
import java.util.List;

/** Told what happens in a stub; called by many threads at once. */
public interface StubListener {

  /** A request was answered. */
  default void answered(Recorded exchange) {}

  /** A specification whose files have changed is now served. */
  default void reloaded(String reference, List<Problem> problems) {}

  /** Files have changed, but as they are now they cannot be served: the old ones still are. */
  default void notReloaded(String reference, List<Problem> problems) {}

  /** A callback was sent, or not; the outcome says which and why. */
  default void calledBack(String callback, String outcome) {}

  /** Something happened that must not: a bug of ours. */
  default void bug(String during, Throwable bug) {}
}
