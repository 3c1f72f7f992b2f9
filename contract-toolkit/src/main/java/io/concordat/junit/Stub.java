package io.concordat.junit;

import io.concordat.stub.Recorded;
import io.concordat.stub.StubReply;
import io.concordat.stub.StubServer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A running stub, for the test that it was started for. */
public final class Stub {

  private final StubServer server;
  private final boolean isLenient;

  Stub(StubServer server, boolean isLenient) {
    this.server = server;
    this.isLenient = isLenient;
  }

  /** The base URL of the first specification, without a slash at the end. */
  public String url() {
    return server.url();
  }

  /**
   * The base URL of one of several specifications.
   *
   * @param name the specification as the annotation names it, its title, or its base path
   */
  public String url(String name) {
    return server.url(name);
  }

  /**
   * Chooses what an operation is to answer.
   *
   * @param operation its name, such as {@code GET /orders/{id}}, or its {@code operationId}
   */
  public StubReply reply(String operation) {
    return server.reply(operation);
  }

  /** The requests of this test, oldest first. */
  public List<Recorded> received() {
    return server.exchanges();
  }

  /**
   * The requests of this test for one operation, oldest first.
   *
   * @param operation its name, such as {@code GET /orders/{id}}, or its {@code operationId}
   */
  public List<Recorded> received(String operation) {
    String name = server.reply(operation).operation();
    return server.exchanges().stream()
        .filter(exchange -> exchange.operation().equals(Optional.of(name)))
        .toList();
  }

  /** Forgets what was created, the answers that were chosen, and all requests. */
  public void reset() {
    server.reset();
  }

  /** A new test begins. */
  void begin() {
    server.forgetExchanges();
  }

  /**
   * Fails if the consumer did what it must not.
   *
   * @throws AssertionError that says what
   */
  void judge() {
    List<Recorded> refused = server.refused();
    long count = server.refusals();
    server.forgetExchanges();
    if (isLenient || refused.isEmpty()) {
      return;
    }
    String requests = refused.stream().limit(20).map(Stub::words).collect(Collectors.joining("\n"));
    throw new AssertionError(
        "The consumer sent "
            + (count == 1 ? "a request" : count + " requests")
            + " that the specification forbids:\n"
            + requests);
  }

  private static String words(Recorded recorded) {
    return recorded.violations().stream()
        .map(violation -> "\n    " + violation)
        .collect(Collectors.joining("", "  " + recorded.summary(), ""));
  }

  void close() {
    server.close();
  }
}
