package io.concordat.bookshop.orders.store;

import io.concordat.bookshop.orders.domain.Book;
import io.concordat.bookshop.orders.domain.Catalogue;
import io.concordat.bookshop.orders.domain.Money;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The replica of the catalogue, in the service's own database. */
@Component
final class StoredCatalogue implements Catalogue {

  private final JdbcClient database;

  StoredCatalogue(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<Book> find(String isbn) {
    return database
        .sql("select isbn, title, amount, currency, for_sale, revision from book where isbn = ?")
        .param(isbn)
        .query(
            (row, number) ->
                new Book(
                    row.getString("isbn"),
                    row.getString("title"),
                    new Money(row.getString("amount"), row.getString("currency")),
                    row.getBoolean("for_sale"),
                    row.getInt("revision")))
        .optional();
  }

  @Override
  public void put(Book book) {
    database
        .sql(
            """
            insert into book (isbn, title, amount, currency, for_sale, revision)
            values (?, ?, ?, ?, ?, ?)
            on conflict (isbn) do update
            set title = excluded.title, amount = excluded.amount, currency = excluded.currency,
                for_sale = excluded.for_sale, revision = excluded.revision
            where book.revision < excluded.revision
            """)
        .params(
            book.isbn(),
            book.title(),
            book.price().amount(),
            book.price().currency(),
            book.isForSale(),
            book.revision())
        .update();
  }
}
