package io.concordat.stub;

import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;

/**
 * A page for the person or test that runs a stub, beside the stub's own.
 *
 * @param name the segment behind {@code /__concordat/}
 * @param answers takes the request with the path behind the name
 */
public record AdminPage(String name, Answers answers) {

  /** Answers requests to a page; called by many threads at once. */
  @FunctionalInterface
  public interface Answers {
    HttpResponse answer(HttpRequest request);
  }
}
