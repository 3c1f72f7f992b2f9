package io.concordat.compare;

import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Compares the media types of two bodies and what they contain. */
final class ContentComparison {

  private final MessageComparison messages;
  private final Ledger ledger;

  ContentComparison(MessageComparison messages, Ledger ledger) {
    this.messages = messages;
    this.ledger = ledger;
  }

  void compare(Exchange exchange, List<MediaType> oldContent, List<MediaType> newContent) {
    List<MediaType> added = new ArrayList<>(newContent);
    for (MediaType oldMedia : oldContent) {
      Optional<MediaType> counterpart = counterpart(oldMedia.range(), newContent);
      if (counterpart.isEmpty()) {
        ledger.add(
            Fact.removed(Change.MEDIA_TYPE_REMOVED, oldMedia.node(), exchange.place())
                .in(exchange.direction())
                .says(oldMedia.range().toString(), ""),
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
        ledger.add(
            Fact.added(Change.MEDIA_TYPE_ADDED, newMedia.node(), exchange.place())
                .in(exchange.direction())
                .says("", newMedia.range().toString()),
            exchange.operation());
      }
    }
  }

  /** The most exact of the entries that cover a media type. */
  static Optional<MediaType> counterpart(MediaRange range, List<MediaType> content) {
    return content.stream()
        .filter(media -> media.range().covers(range))
        .max(Comparator.comparingInt(media -> media.range().precision()));
  }

  private void compare(Exchange exchange, MediaType oldMedia, MediaType newMedia) {
    compareSchemas(exchange, oldMedia.schema(), newMedia.schema());
    compareSchemas(exchange, oldMedia.itemSchema(), newMedia.itemSchema());
    compareEncodings(exchange, oldMedia, newMedia);
    AnnotationComparison.compare(oldMedia.node(), newMedia.node(), exchange.place())
        .forEach(fact -> ledger.add(fact, exchange.operation()));
  }

  private void compareSchemas(
      Exchange exchange, Optional<Schema> oldSchema, Optional<Schema> newSchema) {
    if (oldSchema.isPresent() || newSchema.isPresent()) {
      messages.compare(
          exchange, oldSchema.orElse(Schema.any()), newSchema.orElse(Schema.any()), false);
    }
  }

  private void compareEncodings(Exchange exchange, MediaType oldMedia, MediaType newMedia) {
    Map<String, Node> before = oldMedia.encoding();
    Map<String, Node> after = newMedia.encoding();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Optional<Node> oldEncoding = Optional.ofNullable(before.get(name));
      Optional<Node> newEncoding = Optional.ofNullable(after.get(name));
      if (AnnotationComparison.differs(oldEncoding, newEncoding)
          && hasProperty(oldMedia, name)
          && hasProperty(newMedia, name)) {
        ledger.add(
            Fact.of(
                    Change.ENCODING_CHANGED,
                    oldEncoding.or(() -> Optional.of(oldMedia.node())),
                    newEncoding.or(() -> Optional.of(newMedia.node())),
                    exchange.place() + " `" + name + "`")
                .in(exchange.direction())
                .oldClient(Verdict.ruled(Failure.ALTERED))
                .newClient(Verdict.ruled(Failure.ALTERED)),
            exchange.operation());
      }
    }
  }

  /** The encoding of a part that is gone or new says nothing more. */
  private static boolean hasProperty(MediaType media, String name) {
    return media.schema().map(s -> Shape.of(s).property(name).isPresent()).orElse(true);
  }
}
