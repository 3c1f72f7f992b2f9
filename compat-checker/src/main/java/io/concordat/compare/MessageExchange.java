package io.concordat.compare;

import io.concordat.compare.containment.Containment;
import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A part of a message that goes over a channel.
 *
 * @param part where in the message values travel
 * @param known whether the other version knows all that this one sends as some other message
 * @param containment finds values for the rest of a witness
 */
record MessageExchange(
    Traffic traffic,
    MessagePairs.Pair pair,
    Part part,
    Predicate<Version> known,
    Containment containment)
    implements Exchange {

  /** A part of a message. */
  enum Part {
    KEY("key"),
    HEADERS("headers"),
    PAYLOAD("payload");

    private final String word;

    Part(String word) {
      this.word = word;
    }
  }

  MessageExchange of(Part other) {
    return new MessageExchange(traffic, pair, other, known, containment);
  }

  @Override
  public Direction direction() {
    return traffic.direction();
  }

  @Override
  public Optional<MediaRange> media() {
    return pair.newMessage().contentType().map(MediaRange::of);
  }

  @Override
  public String place() {
    return "`" + pair.oldMessage().name() + "` " + part.word;
  }

  @Override
  public String operation() {
    return traffic.operation();
  }

  @Override
  public boolean isKnownOtherwise(Version sender) {
    return known.test(sender);
  }

  @Override
  public boolean isRetained() {
    return traffic.isRetained();
  }

  /** The whole message, whose other parts are whatever its sender may put there. */
  @Override
  public Witness witness(Json value, Version sender) {
    Message message = pair.of(sender);
    Json.Obj whole = Json.object();
    for (Part each : Part.values()) {
      Optional<Json> its = each == part ? Optional.of(value) : sample(each, message);
      if (its.isPresent()) {
        whole = whole.with(each.word, its.get());
      }
    }
    return new Witness("message", whole, text(message, whole), sender, true);
  }

  private Optional<Json> sample(Part other, Message message) {
    Optional<Schema> schema =
        switch (other) {
          case HEADERS -> message.headers();
          case PAYLOAD -> message.payload().flatMap(Message.Payload::schema);
          case KEY -> message.key();
        };
    return schema
        .flatMap(containment::sample)
        .filter(sample -> containment.accepts(schema.get(), sample));
  }

  private String text(Message message, Json.Obj whole) {
    StringBuilder text = new StringBuilder(traffic.label()).append(": ").append(message.name());
    message.contentType().ifPresent(type -> text.append("\ncontent-type: ").append(type));
    whole.members().forEach((name, value) -> append(text, name, value));
    return text.toString();
  }

  private static void append(StringBuilder text, String name, Json value) {
    if (name.equals(Part.PAYLOAD.word)) {
      text.append("\n\n").append(value.prettyText());
    } else if (value instanceof Json.Obj object) {
      object.members().forEach((n, v) -> text.append('\n').append(n).append(": ").append(plain(v)));
    } else {
      text.append('\n').append(name).append(": ").append(plain(value));
    }
  }

  private static String plain(Json value) {
    return value instanceof Json.Str string ? string.value() : value.text();
  }
}
