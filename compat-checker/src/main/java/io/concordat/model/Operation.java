package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * A method on a path, with everything that it promises.
 *
 * @param node the operation object
 * @param kind who calls whom
 * @param method in upper case
 * @param path the template; the name of a webhook, or a callback's name and expression
 * @param pathNode the path item, where what holds for all its operations stands
 * @param id {@code operationId}; empty when it has none
 * @param parameters of the path item and of the operation, the latter win
 * @param body the request body, if it takes one
 * @param responses by status, as they are written
 * @param security alternatives, each sufficient; empty when nothing is asked for
 * @param servers where it can be reached
 * @param callbacks what the provider calls back
 */
public record Operation(
    Node node,
    Kind kind,
    String method,
    PathTemplate path,
    Node pathNode,
    Optional<String> id,
    List<Parameter> parameters,
    Optional<RequestBody> body,
    List<Response> responses,
    Security security,
    List<Server> servers,
    List<Operation> callbacks)
    implements Element {

  /** Who calls whom. */
  public enum Kind {
    /** The client calls the provider. */
    PATH,
    /** The provider calls what a request told it to. */
    CALLBACK,
    /** The provider calls what was registered elsewhere. */
    WEBHOOK
  }

  public Operation {
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
    servers = List.copyOf(servers);
    callbacks = List.copyOf(callbacks);
  }

  /** Whether the provider sends the requests. */
  public boolean isReversed() {
    return kind != Kind.PATH;
  }

  /** How people name it: {@code POST /orders}. */
  public String name() {
    return switch (kind) {
      case PATH -> method + " " + path.text();
      case CALLBACK -> "callback " + method + " " + path.text();
      case WEBHOOK -> "webhook " + method + " " + path.text();
    };
  }
}
