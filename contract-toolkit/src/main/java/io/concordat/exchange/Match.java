package io.concordat.exchange;

import io.concordat.model.Operation;
import java.util.List;
import java.util.Set;

/** What a method and a path mean to an API. */
public sealed interface Match {

  /**
   * They name an operation.
   *
   * @param routes never empty; more than one only where a specification tells operations apart by
   *     something that is not sent, the fragment of a path
   */
  record Found(List<Route> routes) implements Match {
    public Found {
      routes = List.copyOf(routes);
    }
  }

  /**
   * There is such a path, for other methods.
   *
   * @param methods in upper case
   * @param operation one of those that are there
   */
  record OtherMethods(Set<String> methods, Operation operation) implements Match {
    public OtherMethods {
      methods = Set.copyOf(methods);
    }
  }

  /** There is no such path. */
  record Nothing() implements Match {}
}
