package io.concordat.stub.message;

import io.concordat.channel.ChannelMessage;
import io.concordat.source.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a stub did or met, in its order. */
public sealed interface Traffic {

  Instant at();

  /** The operation of the specification that it belongs to. */
  String operation();

  /** It on one line: {@code received parcelShipped on parcels.shipped}. */
  String summary();

  /** It as JSON, for export. */
  Json toJson();

  /**
   * A message that the stub sent.
   *
   * @param address where to
   * @param message its name in the specification
   * @param isReply whether it answers a request
   */
  record Sent(
      Instant at,
      String operation,
      String address,
      String message,
      ChannelMessage content,
      boolean isReply)
      implements Traffic {

    @Override
    public String summary() {
      return (isReply ? "answered " : "sent ") + operation + " on " + address;
    }

    @Override
    public Json toJson() {
      return Json.object(
          "at", Json.of(at.toString()),
          "kind", Json.of(isReply ? "reply" : "sent"),
          "operation", Json.of(operation),
          "address", Json.of(address),
          "message", Json.of(message),
          "content", Contents.toJson(content));
    }
  }

  /**
   * A message that the stub received.
   *
   * @param address where it listened
   * @param message its name in the specification: the one that it is valid for, or else the one
   *     that it comes nearest to
   * @param payload its value; empty when it could not be read
   * @param violations none for a valid message
   */
  record Received(
      Instant at,
      String operation,
      String address,
      String message,
      ChannelMessage content,
      Optional<Json> payload,
      List<MessageViolation> violations)
      implements Traffic {

    public Received {
      violations = List.copyOf(violations);
    }

    public boolean isValid() {
      return violations.isEmpty();
    }

    @Override
    public String summary() {
      return "received " + operation + " on " + address;
    }

    @Override
    public Json toJson() {
      return Json.object(
          "at", Json.of(at.toString()),
          "kind", Json.of("received"),
          "operation", Json.of(operation),
          "address", Json.of(address),
          "message", Json.of(message),
          "content", Contents.toJson(content),
          "violations", Json.array(violations.stream().map(v -> Json.of(v.toString())).toList()));
    }
  }

  /**
   * A message that should have been sent and was not.
   *
   * @param why what kept it
   */
  record Failed(Instant at, String operation, String why) implements Traffic {

    @Override
    public String summary() {
      return operation + " could not be sent: " + why;
    }

    @Override
    public Json toJson() {
      return Json.object(
          "at", Json.of(at.toString()),
          "kind", Json.of("failed"),
          "operation", Json.of(operation),
          "why", Json.of(why));
    }
  }
}
