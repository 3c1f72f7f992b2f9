package io.concordat.bookshop.orders.domain;

/** Ties what is done later to the request that asked for it, in logs and elsewhere. */
public interface Traces {

  /** The trace of what is being done now; empty where there is none. */
  String current();

  /** Goes on with a trace. */
  void resume(String trace, Runnable work);
}
