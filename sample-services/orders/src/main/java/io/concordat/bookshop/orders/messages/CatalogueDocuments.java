package io.concordat.bookshop.orders.messages;

import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.orders.domain.Catalogue;
import io.concordat.bookshop.orders.domain.Money;
import io.concordat.bookshop.orders.messages.catalogue.Book;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the replica of the catalogue: each document is the whole of a book. */
@Component
final class CatalogueDocuments {

  private final Catalogue catalogue;
  private final JsonMapper json;

  CatalogueDocuments(Catalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  void receive(Message document) {
    Book book = json.readValue(document.payload(), Book.class);
    catalogue.put(
        new io.concordat.bookshop.orders.domain.Book(
            book.getIsbn(),
            book.getTitle(),
            new Money(book.getPrice().getAmount(), book.getPrice().getCurrency()),
            book.getForSale(),
            book.getRevision()));
  }
}
