package io.concordat.bookshop.storefront.catalogue;

/**
 * All that there is to say about a book: the document that others get.
 *
 * @param revision the greater one is the newer one
 */
public record Book(String isbn, String title, Money price, boolean forSale, int revision) {

  /** An amount with two decimals. */
  public record Money(String amount, String currency) {}

  Book at(Money newPrice) {
    return new Book(isbn, title, newPrice, forSale, revision + 1);
  }
}
