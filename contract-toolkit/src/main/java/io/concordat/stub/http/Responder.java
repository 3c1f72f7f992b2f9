package io.concordat.stub.http;

import io.concordat.exchange.HttpRequest;

/** Answers whole requests; called by many threads at once. */
@FunctionalInterface
public interface Responder {
  Answer answer(HttpRequest request);
}
