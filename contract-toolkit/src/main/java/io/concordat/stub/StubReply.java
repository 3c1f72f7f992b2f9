package io.concordat.stub;

import io.concordat.example.Made;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Responses;
import io.concordat.exchange.Violation;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import io.concordat.model.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an operation is to answer until the stub is reset. Only what the specification promises can
 * be chosen: a consumer that is tested against anything else is tested against nothing.
 */
public final class StubReply {

  private final Service service;
  private final Operation operation;

  StubReply(Service service, Operation operation) {
    this.service = service;
    this.operation = operation;
  }

  /** The name of the operation, such as {@code GET /orders/{id}}. */
  public String operation() {
    return operation.name();
  }

  /**
   * Answers with an example of the specification.
   *
   * @param example its name
   * @throws IllegalArgumentException when there is none of this name
   */
  public void with(String example) {
    choose(new Preferences(Optional.empty(), Optional.of(example), false));
  }

  /**
   * Answers with this status, and with what the specification shows for it, else what is made up.
   *
   * @throws IllegalArgumentException when the status is not declared
   */
  public void with(int status) {
    choose(new Preferences(Optional.of(status), Optional.empty(), false));
  }

  /**
   * Answers with this status and body.
   *
   * @param body of the first media type that is declared for the status
   * @throws IllegalArgumentException when the specification does not allow it
   */
  public void with(int status, String body) {
    Optional<Response> declared = Responses.declared(operation, status);
    String type =
        declared.stream()
            .flatMap(response -> response.content().stream())
            .findFirst()
            .map(media -> media.range().toString())
            .orElse("application/json");
    with(
        new HttpResponse(
            status, Headers.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Answers with exactly this.
   *
   * @throws IllegalArgumentException when the specification does not allow it
   */
  public void with(HttpResponse response) {
    List<Violation> violations = service.served().validator().response(operation, response);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          operation.name()
              + " cannot answer this: "
              + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    }
    service.replies().put(operation, new Prepared(response, Optional.empty(), Schema.any()));
  }

  private void choose(Preferences wish) {
    Made<Prepared> made = service.repertoire().choose(operation, wish, List.of());
    if (made instanceof Made.Found<Prepared> found) {
      service.replies().put(operation, found.value());
    } else {
      throw new IllegalArgumentException(
          operation.name()
              + " has no answer with "
              + wish
              + ": "
              + ((Made.None<Prepared>) made).reason());
    }
  }
}
