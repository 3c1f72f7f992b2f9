package io.concordat.stub;

import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.Match;
import io.concordat.exchange.Operations;
import io.concordat.model.Operation;
import java.util.Optional;

/** One API at work: what it promises, what it can say, and what it has been told. */
final class Service {

  private final ServedApi served;
  private final Repertoire repertoire;
  private final Echo echo;
  private final Replies replies = new Replies();
  private final Optional<State> state;

  Service(ServedApi served, boolean isStateful, long seed) {
    this.served = served;
    this.repertoire = new Repertoire(served, seed);
    this.echo = new Echo(served.validator().schemas());
    this.state =
        isStateful
            ? Optional.of(new State(new Collections(operations()), repertoire, echo, seed))
            : Optional.empty();
  }

  ServedApi served() {
    return served;
  }

  Operations operations() {
    return served.validator().operations();
  }

  Repertoire repertoire() {
    return repertoire;
  }

  Echo echo() {
    return echo;
  }

  Replies replies() {
    return replies;
  }

  Optional<State> state() {
    return state;
  }

  /** The operation of this name, such as {@code GET /orders/{id}}, or of this operationId. */
  Optional<Operation> operation(String name) {
    return operations().named(name);
  }

  /** Whether it knows the path of this request, whatever the method. */
  boolean knows(HttpRequest request) {
    return !(operations().match(request.method(), request.path()) instanceof Match.Nothing);
  }

  void reset() {
    replies.clear();
    state.ifPresent(State::clear);
  }
}
