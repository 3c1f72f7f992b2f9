package io.concordat.bookshop.orders.domain;

/**
 * A book that was ordered.
 *
 * @param title when it was ordered
 */
public record OrderLine(String isbn, int quantity, String title, Money unitPrice) {

  static OrderLine of(Book book, int quantity) {
    return new OrderLine(book.isbn(), quantity, book.title(), book.price());
  }

  public Money price() {
    return unitPrice.times(quantity);
  }
}
