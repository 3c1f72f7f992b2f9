package io.concordat.exchange;

import io.concordat.model.Operation;
import java.util.Map;

/**
 * The way to an operation.
 *
 * @param holes what stands in the holes of its path, by their names, still percent-encoded
 */
public record Route(Operation operation, Map<String, String> holes) {
  public Route {
    holes = Map.copyOf(holes);
  }
}
