package io.concordat.bookshop.storefront.catalogue;

import io.concordat.bookshop.messaging.Addressed;
import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessagingException;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The books. Everybody who wants to know them gets each as a document, and again when it changes;
 * so nobody need ask.
 */
@Component
@EnableScheduling
public class Catalogue {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
  private static final PublishSubscribeChannel DOCUMENTS =
      new PublishSubscribeChannel("catalogue.documents");

  private final Map<String, Book> books = new ConcurrentHashMap<>();
  private final Map<String, Book> published = new ConcurrentHashMap<>();
  private final Broker broker;
  private final JsonMapper json;

  Catalogue(Broker broker, JsonMapper json) {
    this.broker = broker;
    this.json = json;
    try (InputStream file = new ClassPathResource("books.json").getInputStream()) {
      json.readValue(file, new TypeReference<List<Book>>() {})
          .forEach(book -> books.put(book.isbn(), book));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Book> all() {
    return books.values().stream().sorted(Comparator.comparing(Book::title)).toList();
  }

  /** Changes a price; empty when there is no such book. */
  public Optional<Book> changePrice(String isbn, Book.Money price) {
    Optional<Book> changed =
        Optional.ofNullable(books.computeIfPresent(isbn, (key, book) -> book.at(price)));
    changed.ifPresent(book -> publish());
    return changed;
  }

  /** Publishes what has changed since it was published; tries again while the broker is away. */
  @Scheduled(fixedDelay = 1000)
  synchronized void publish() {
    List<Book> news =
        books.values().stream().filter(book -> !book.equals(published.get(book.isbn()))).toList();
    if (news.isEmpty()) {
      return;
    }
    try {
      broker.send(news.stream().map(book -> new Addressed(DOCUMENTS, document(book))).toList());
      news.forEach(book -> published.put(book.isbn(), book));
    } catch (MessagingException e) {
      LOG.warn("the catalogue is not published yet: {}", e.getMessage());
    }
  }

  private Message document(Book book) {
    return Message.of("Book", "1.0.0", book.isbn(), json.writeValueAsString(book));
  }
}
