package io.concordat.bookshop.messaging;

/**
 * Ties messages, and work that is done later, to the trace in which they come to be. A trace is
 * written as the {@code traceparent} of W3C Trace Context.
 */
public interface Tracing {

  /** The header in which a message has its trace. */
  String HEADER = "traceparent";

  /** No traces. */
  Tracing NONE =
      new Tracing() {
        @Override
        public Message traced(Message message) {
          return message;
        }

        @Override
        public String current() {
          return "";
        }

        @Override
        public void resume(String trace, Runnable work) {
          work.run();
        }
      };

  /** The message with the current trace in its headers, unless it belongs to one already. */
  Message traced(Message message);

  /** The current trace; empty where there is none. */
  String current();

  /** Goes on with a trace; with a new one, when it is empty. */
  void resume(String trace, Runnable work);
}
