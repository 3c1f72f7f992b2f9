package io.concordat.stub.message;

import io.concordat.channel.ChannelMessage;
import io.concordat.model.RuntimeExpression;
import io.concordat.source.Json;
import io.concordat.source.SpecException;
import java.util.Optional;

/** Runtime expressions at work on messages as brokers carry them. */
final class Places {

  private Places() {}

  /** The text at the place; empty where there is none. */
  static Optional<String> find(RuntimeExpression place, ChannelMessage message) {
    return switch (place.part()) {
      case HEADER -> place.find(Contents.headers(message)).map(Contents::plain);
      case PAYLOAD -> payload(message).flatMap(place::find).map(Contents::plain);
    };
  }

  /** The message with a text at the place; unchanged where the place cannot hold one. */
  static ChannelMessage put(RuntimeExpression place, ChannelMessage message, String text) {
    return switch (place.part()) {
      case HEADER ->
          place.path().size() == 1 ? message.withHeader(place.path().get(0), text) : message;
      case PAYLOAD ->
          payload(message)
              .map(value -> place.replace(value, Json.of(text)))
              .map(value -> message.withPayload(Contents.write(value, type(message))))
              .orElse(message);
    };
  }

  private static Optional<Json> payload(ChannelMessage message) {
    try {
      return Contents.read(message.payload(), type(message));
    } catch (SpecException e) {
      return Optional.empty();
    }
  }

  private static String type(ChannelMessage message) {
    return message.contentType().orElse("");
  }
}
