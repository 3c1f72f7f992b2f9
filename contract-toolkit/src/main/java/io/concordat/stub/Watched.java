package io.concordat.stub;

import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.util.List;

/** A specification that is served, and can be read again. */
public interface Watched {

  /** In the words of the user. */
  String reference();

  /** What it was read from until now, in the words of the user. */
  List<String> files();

  /**
   * Serves it as it is now.
   *
   * @return what is wrong with it and does not keep it from being served
   * @throws SpecException when it cannot be served: what was served before still is
   */
  List<Problem> reload();
}
