package io.concordat.exchange;

import io.concordat.model.Operation;
import io.concordat.model.Response;
import io.concordat.model.StatusRange;
import java.util.Comparator;
import java.util.Optional;

/** The responses of an operation by their status. */
public final class Responses {

  private Responses() {}

  /** What is declared for a status: for itself, else for its class, else for all others. */
  public static Optional<Response> declared(Operation operation, int status) {
    StatusRange exact = new StatusRange(Integer.toString(status));
    return operation.responses().stream()
        .filter(response -> response.status().covers(exact))
        .max(Comparator.comparingInt(response -> response.status().precision()));
  }
}
