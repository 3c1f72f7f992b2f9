package io.concordat.compare;

import io.concordat.compare.MessageExchange.Part;
import io.concordat.compare.containment.Containment;
import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.Message.Payload;
import io.concordat.model.Schema;
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

  private final MessageComparison content;
  private final SchemaPairs schemas;
  private final Containment containment;
  private final MessageCoverage coverage;
  private final EnvelopeComparison envelopes;
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
      BindingComparison bindings,
      Ledger ledger) {
    this.content = content;
    this.schemas = schemas;
    this.containment = containment;
    this.coverage = new MessageCoverage(written);
    this.envelopes = new EnvelopeComparison(content, ledger);
    this.bindings = bindings;
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
          oldMessage.headers().orElse(Schema.anyObject()),
          newMessage.headers().orElse(Schema.anyObject()),
          false);
    }
    envelopes.compare(exchange);
    compareBindings(exchange);
    compareAnnotations(exchange);
  }

  private void compareBindings(MessageExchange exchange) {
    bindings.compare(
        new BindingComparison.Bound(
            Change.MESSAGE_BINDING_CHANGED,
            EnvelopeComparison.name(exchange),
            exchange.pair().oldMessage().node(),
            exchange.pair().newMessage().node(),
            List.of(exchange.operation()),
            List.of(exchange.direction())),
        exchange.pair().oldMessage().bindings(),
        exchange.pair().newMessage().bindings(),
        Map.of());
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
          EnvelopeComparison.altered(
              Change.SCHEMA_FORMAT_CHANGED, exchange, oldFormat.toString(), newFormat.toString()),
          exchange.operation());
    }
  }

  private static String family(MediaRange format) {
    return format.subtype().replaceFirst("\\+.*", "");
  }

  private void compareAnnotations(MessageExchange exchange) {
    Message oldMessage = exchange.pair().oldMessage();
    Message newMessage = exchange.pair().newMessage();
    List<Fact> facts = new ArrayList<>();
    if (!oldMessage.name().equals(newMessage.name())) {
      facts.add(
          EnvelopeComparison.fact(Change.MESSAGE_RENAMED, exchange)
              .says(oldMessage.name(), newMessage.name()));
    }
    Elements.compareDeprecation(
            Change.MESSAGE_DEPRECATED,
            Change.MESSAGE_REINSTATED,
            oldMessage,
            newMessage,
            EnvelopeComparison.name(exchange))
        .ifPresent(facts::add);
    facts.addAll(
        AnnotationComparison.compare(
            oldMessage.node(),
            newMessage.node(),
            EnvelopeComparison.name(exchange),
            Set.of("name")));
    facts.forEach(fact -> ledger.add(fact, exchange.operation()));
  }
}
