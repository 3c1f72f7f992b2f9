package io.concordat.compare;

import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the media types of two bodies and what they contain. */
final class ContentComparison {

  private final MessageComparison messages;
  private final Ledger ledger;

  ContentComparison(MessageComparison messages, Ledger ledger) {
    this.messages = messages;
    this.ledger = ledger;
  }

  void compare(HttpExchange exchange, List<MediaType> oldContent, List<MediaType> newContent) {
    List<MediaType> added = new ArrayList<>(newContent);
    for (MediaType oldMedia : oldContent) {
      Optional<MediaType> counterpart = counterpart(oldMedia.range(), newContent);
      if (counterpart.isEmpty()) {
        Fact fact =
            Fact.removed(Change.MEDIA_TYPE_REMOVED, oldMedia.node(), exchange.place())
                .in(exchange.direction())
                .says(oldMedia.range().toString(), "");
        ledger.add(
            isUnasked(exchange)
                ? fact.oldClient(Verdict.works()).newClient(Verdict.ruled(Failure.SURPRISED))
                : fact,
            exchange.operation());
      } else {
        if (counterpart.get().range().equals(oldMedia.range())) {
          added.removeIf(candidate -> candidate == counterpart.get());
        }
        compare(exchange.as(oldMedia.range()), oldMedia, counterpart.get());
      }
    }
    for (MediaType newMedia : added) {
      if (counterpart(newMedia.range(), oldContent).isEmpty()) {
        Fact fact =
            Fact.added(Change.MEDIA_TYPE_ADDED, newMedia.node(), exchange.place())
                .in(exchange.direction())
                .says("", newMedia.range().toString());
        ledger.add(
            isUnasked(exchange)
                ? fact.newClient(Verdict.works()).oldClient(Verdict.ruled(Failure.SURPRISED))
                : fact,
            exchange.operation());
      }
    }
  }

  /** Whether the provider calls: nobody has told it by {@code Accept} what is understood. */
  private static boolean isUnasked(HttpExchange exchange) {
    return exchange.isSentByProvider() && !exchange.isResponse();
  }

  /** The most exact of the entries that cover a media type. */
  static Optional<MediaType> counterpart(MediaRange range, List<MediaType> content) {
    Optional<MediaType> best = Optional.empty();
    for (MediaType media : content) {
      boolean isBetter =
          best.isEmpty() || media.range().precision() > best.get().range().precision();
      if (isBetter && media.range().covers(range)) {
        best = Optional.of(media);
      }
    }
    return best;
  }

  private void compare(HttpExchange exchange, MediaType oldMedia, MediaType newMedia) {
    compareSchemas(exchange, oldMedia.schema(), newMedia.schema());
    compareSchemas(exchange, oldMedia.itemSchema(), newMedia.itemSchema());
    new EncodingComparison(ledger).compare(exchange, oldMedia, newMedia);
    // In Swagger 2.0 this is the parameter or response, which is compared as such.
    Set<String> told = Set.of("name", "description");
    AnnotationComparison.compare(oldMedia.node(), newMedia.node(), exchange.place(), told)
        .forEach(fact -> ledger.add(fact, exchange.operation()));
  }

  private void compareSchemas(
      HttpExchange exchange, Optional<Schema> oldSchema, Optional<Schema> newSchema) {
    if (oldSchema.isPresent() || newSchema.isPresent()) {
      messages.compare(
          exchange, oldSchema.orElse(Schema.any()), newSchema.orElse(Schema.any()), false);
    }
  }
}
