package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.orders.domain.Order;
import java.time.Instant;

/** How one version of the contracts says what happens to an order: each answer is a payload. */
interface Dialect {

  /** The version that messages name. */
  String version();

  /** Where the events of this version go. */
  Channel events();

  Object placed(Order order);

  Object cancelled(Order order, String reason, Instant now);

  Object fulfil(Order order);

  Object cancelFulfilment(Order order);

  Object notification(String email, String subject, String text);
}
