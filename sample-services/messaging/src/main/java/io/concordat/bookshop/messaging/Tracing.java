package io.concordat.bookshop.messaging;

/** Ties messages to the trace in which they come to be. */
@FunctionalInterface
public interface Tracing {

  /** The message with the current trace in its headers, unless it belongs to one already. */
  Message traced(Message message);
}
