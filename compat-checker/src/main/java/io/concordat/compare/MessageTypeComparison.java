package io.concordat.compare;

import io.concordat.compare.MessageExchange.Part;
import io.concordat.compare.containment.Containment;
import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.JsonType;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.Message.Payload;
import io.concordat.model.RuntimeExpression;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the messages that go one way over one channel. Each is held against its counterpart;
 * what that does not cover may still be one of the messages that have none.
 */
final class MessageTypeComparison {

  private static final Schema OBJECT = Schema.of(new Assertion.Type(Set.of(JsonType.OBJECT)));

  private final MessageComparison content;
  private final SchemaPairs schemas;
  private final Containment containment;
  private final MessageCoverage coverage;
  private final BindingComparison bindings;
  private final Ledger ledger;

  /**
   * @param written reads senders as written: courtesy towards a receiver makes no message another
   */
  MessageTypeComparison(
      MessageComparison content,
      SchemaPairs schemas,
      Containment containment,
      Containment written,
      Ledger ledger) {
    this.content = content;
    this.schemas = schemas;
    this.containment = containment;
    this.coverage = new MessageCoverage(written);
    this.bindings = new BindingComparison(ledger);
    this.ledger = ledger;
  }

  void compare(Traffic traffic, List<Message> oldMessages, List<Message> newMessages) {
    MessagePairs pairs = MessagePairs.of(oldMessages, newMessages, schemas);
    pairs.both().forEach(pair -> compare(traffic, pair, pairs));
    pairs.removed().forEach(message -> remove(traffic, message, newMessages));
    pairs.added().forEach(message -> add(traffic, message, oldMessages));
  }

  private void remove(Traffic traffic, Message message, List<Message> left) {
    Fact fact =
        Fact.removed(Change.MESSAGE_REMOVED, message.node(), "message `" + message.name() + "`")
            .in(traffic.direction())
            .says(message.name(), "")
            .with(Elements.traits(message));
    if (coverage.isCovered(message, left)) {
      fact = fact.oldClient(Verdict.works());
    } else if (traffic.direction() == Direction.SENT) {
      fact = fact.newClient(Verdict.ruled(Failure.SURPRISED));
    } else {
      fact = fact.oldClient(Verdict.ruled(Failure.REFUSED));
    }
    ledger.add(fact, traffic.operation());
  }

  private void add(Traffic traffic, Message message, List<Message> known) {
    Fact fact =
        Fact.added(Change.MESSAGE_ADDED, message.node(), "message `" + message.name() + "`")
            .in(traffic.direction())
            .says("", message.name())
            .with(new Traits(false, Optional.empty(), Optional.empty(), traffic.isOpen()));
    if (coverage.isCovered(message, known)) {
      fact = fact.newClient(Verdict.works());
    } else if (traffic.direction() == Direction.SENT) {
      fact = fact.oldClient(Verdict.ruled(Failure.SURPRISED));
    } else {
      fact = fact.newClient(Verdict.ruled(Failure.REFUSED));
    }
    ledger.add(fact, traffic.operation());
  }

  private void compare(Traffic traffic, MessagePairs.Pair pair, MessagePairs pairs) {
    Message oldMessage = pair.oldMessage();
    Message newMessage = pair.newMessage();
    MessageExchange exchange =
        new MessageExchange(
            traffic,
            pair,
            Part.PAYLOAD,
            sender ->
                sender == Version.OLD
                    ? !pairs.added().isEmpty()
                        && coverage.isCovered(oldMessage, with(newMessage, pairs.added()))
                    : !pairs.removed().isEmpty()
                        && coverage.isCovered(newMessage, with(oldMessage, pairs.removed())),
            containment);
    comparePayloads(exchange);
    if (oldMessage.headers().isPresent() || newMessage.headers().isPresent()) {
      content.compare(
          exchange.of(Part.HEADERS),
          oldMessage.headers().orElse(OBJECT),
          newMessage.headers().orElse(OBJECT),
          false);
    }
    compareKeys(exchange.of(Part.KEY));
    compareContentTypes(exchange);
    compareCorrelationIds(exchange);
    bindings.compare(
        new BindingComparison.Bound(
            Change.MESSAGE_BINDING_CHANGED,
            name(exchange),
            oldMessage.node(),
            newMessage.node(),
            List.of(traffic.operation())),
        oldMessage.bindings(),
        newMessage.bindings(),
        Map.of());
    compareAnnotations(exchange);
  }

  private static List<Message> with(Message first, List<Message> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private void comparePayloads(MessageExchange exchange) {
    Optional<Payload> before = exchange.pair().oldMessage().payload();
    Optional<Payload> after = exchange.pair().newMessage().payload();
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    boolean isUnread =
        before.filter(payload -> payload.schema().isEmpty()).isPresent()
            || after.filter(payload -> payload.schema().isEmpty()).isPresent();
    if (!isUnread) {
      content.compare(
          exchange,
          before.flatMap(Payload::schema).orElse(Schema.any()),
          after.flatMap(Payload::schema).orElse(Schema.any()),
          false);
    } else if (AnnotationComparison.differs(before.map(Payload::node), after.map(Payload::node))) {
      reportUnread(exchange, before, after);
    }
    compareFormats(exchange, before, after);
  }

  /** A schema in a language that is not read could mean anything. */
  private void reportUnread(
      MessageExchange exchange, Optional<Payload> before, Optional<Payload> after) {
    MediaRange format =
        before.filter(payload -> payload.schema().isEmpty()).or(() -> after).orElseThrow().format();
    Verdict open =
        Verdict.unproved(
            exchange.isSentByProvider() ? Failure.SURPRISED : Failure.REFUSED,
            "a schema in the format " + format + " is not read");
    ledger.add(
        Fact.of(
                Change.SCHEMA_CHANGED,
                before
                    .map(Payload::node)
                    .or(() -> Optional.of(exchange.pair().oldMessage().node())),
                after.map(Payload::node).or(() -> Optional.of(exchange.pair().newMessage().node())),
                exchange.place())
            .in(exchange.direction())
            .oldClient(open)
            .newClient(open),
        exchange.operation());
  }

  private void compareFormats(
      MessageExchange exchange, Optional<Payload> before, Optional<Payload> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    MediaRange oldFormat = before.get().format();
    MediaRange newFormat = after.get().format();
    boolean isOtherLanguage =
        before.get().schema().isPresent() != after.get().schema().isPresent()
            || before.get().schema().isEmpty() && !family(oldFormat).equals(family(newFormat));
    if (isOtherLanguage) {
      ledger.add(
          altered(
              Change.SCHEMA_FORMAT_CHANGED, exchange, oldFormat.toString(), newFormat.toString()),
          exchange.operation());
    }
  }

  private static String family(MediaRange format) {
    return format.subtype().replaceFirst("\\+.*", "");
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

  private void compareAnnotations(MessageExchange exchange) {
    Message oldMessage = exchange.pair().oldMessage();
    Message newMessage = exchange.pair().newMessage();
    List<Fact> facts = new ArrayList<>();
    if (!oldMessage.name().equals(newMessage.name())) {
      facts.add(fact(Change.MESSAGE_RENAMED, exchange).says(oldMessage.name(), newMessage.name()));
    }
    Elements.compareDeprecation(
            Change.MESSAGE_DEPRECATED,
            Change.MESSAGE_REINSTATED,
            oldMessage,
            newMessage,
            name(exchange))
        .ifPresent(facts::add);
    facts.addAll(
        AnnotationComparison.compare(
            oldMessage.node(), newMessage.node(), name(exchange), Set.of("name")));
    facts.forEach(fact -> ledger.add(fact, exchange.operation()));
  }

  private static String name(MessageExchange exchange) {
    return "message `" + exchange.pair().oldMessage().name() + "`";
  }

  private static Fact altered(
      Change change, MessageExchange exchange, String before, String after) {
    return fact(change, exchange)
        .says(before, after)
        .oldClient(Verdict.ruled(Failure.ALTERED))
        .newClient(Verdict.ruled(Failure.ALTERED));
  }

  private static Fact fact(Change change, MessageExchange exchange) {
    Node oldNode = exchange.pair().oldMessage().node();
    Node newNode = exchange.pair().newMessage().node();
    return Fact.of(change, oldNode, newNode, name(exchange));
  }
}
