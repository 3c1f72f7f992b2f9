package io.concordat.bookshop.orders.domain;

import java.util.Optional;

/**
 * The books that may be ordered, as far as their owner has told: a replica, so that taking an order
 * asks nobody.
 */
public interface Catalogue {

  Optional<Book> find(String isbn);

  /** Keeps it, unless a newer revision is known. */
  void put(Book book);
}
