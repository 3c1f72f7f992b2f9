package io.concordat.compare;

import io.concordat.compare.MessageExchange.Part;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.RuntimeExpression;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.Optional;

/** Compares what is on a message rather than in it: key, content type, correlation ID. */
final class EnvelopeComparison {

  private final MessageComparison content;
  private final Ledger ledger;

  EnvelopeComparison(MessageComparison content, Ledger ledger) {
    this.content = content;
    this.ledger = ledger;
  }

  void compare(MessageExchange exchange) {
    compareKeys(exchange.of(Part.KEY));
    compareContentTypes(exchange);
    compareCorrelationIds(exchange);
  }

  private void compareKeys(MessageExchange exchange) {
    Optional<Schema> before = exchange.pair().oldMessage().key();
    Optional<Schema> after = exchange.pair().newMessage().key();
    if (before.isPresent() && after.isPresent()) {
      content.compare(exchange, before.get(), after.get(), false);
      return;
    }
    boolean isSent = exchange.isSentByProvider();
    if (after.isPresent()) {
      Fact fact =
          Fact.of(Change.KEY_ADDED, Optional.empty(), after.get().node(), exchange.place())
              .in(exchange.direction());
      ledger.add(
          isSent
              ? fact.newClient(Verdict.ruled(Failure.WITHDRAWN))
              : fact.oldClient(Verdict.ruled(Failure.REFUSED)),
          exchange.operation());
    } else if (before.isPresent()) {
      Fact fact =
          Fact.of(Change.KEY_REMOVED, before.get().node(), Optional.empty(), exchange.place())
              .in(exchange.direction());
      ledger.add(
          isSent
              ? fact.oldClient(Verdict.ruled(Failure.WITHDRAWN))
              : fact.newClient(Verdict.ruled(Failure.REFUSED)),
          exchange.operation());
    }
  }

  private void compareContentTypes(MessageExchange exchange) {
    Optional<MediaRange> before = exchange.pair().oldMessage().contentType().map(MediaRange::of);
    Optional<MediaRange> after = exchange.pair().newMessage().contentType().map(MediaRange::of);
    if (before.equals(after)) {
      return;
    }
    boolean isOther =
        before.isPresent()
            && after.isPresent()
            && !before.get().covers(after.get())
            && !after.get().covers(before.get());
    String oldType = before.map(MediaRange::toString).orElse("");
    String newType = after.map(MediaRange::toString).orElse("");
    ledger.add(
        isOther
            ? altered(Change.CONTENT_TYPE_CHANGED, exchange, oldType, newType)
            : fact(Change.CONTENT_TYPE_CHANGED, exchange).says(oldType, newType),
        exchange.operation());
  }

  private void compareCorrelationIds(MessageExchange exchange) {
    String before = correlation(exchange.pair().oldMessage());
    String after = correlation(exchange.pair().newMessage());
    if (before.equals(after)) {
      return;
    }
    Fact fact;
    if (before.isEmpty()) {
      fact =
          fact(Change.CORRELATION_ID_ADDED, exchange).newClient(Verdict.ruled(Failure.WITHDRAWN));
    } else if (after.isEmpty()) {
      fact =
          fact(Change.CORRELATION_ID_REMOVED, exchange).oldClient(Verdict.ruled(Failure.WITHDRAWN));
    } else {
      fact = altered(Change.CORRELATION_ID_CHANGED, exchange, before, after);
    }
    ledger.add(fact.says(before, after), exchange.operation());
  }

  private static String correlation(Message message) {
    return message.correlationId().map(RuntimeExpression::toString).orElse("");
  }

  static String name(MessageExchange exchange) {
    return "message `" + exchange.pair().oldMessage().name() + "`";
  }

  static Fact altered(Change change, MessageExchange exchange, String before, String after) {
    return fact(change, exchange)
        .says(before, after)
        .oldClient(Verdict.ruled(Failure.ALTERED))
        .newClient(Verdict.ruled(Failure.ALTERED));
  }

  static Fact fact(Change change, MessageExchange exchange) {
    Node oldNode = exchange.pair().oldMessage().node();
    Node newNode = exchange.pair().newMessage().node();
    return Fact.of(change, oldNode, newNode, name(exchange));
  }
}
