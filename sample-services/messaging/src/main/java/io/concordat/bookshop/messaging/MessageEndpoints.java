package io.concordat.bookshop.messaging;

import java.util.List;

/** Several endpoints from one bean, for who knows only when it runs how many there are. */
@FunctionalInterface
public interface MessageEndpoints {

  /** They listen as if each were a bean. */
  List<MessageEndpoint> all();
}
