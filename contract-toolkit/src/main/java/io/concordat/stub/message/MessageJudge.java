package io.concordat.stub.message;

import io.concordat.channel.ChannelMessage;
import io.concordat.model.MediaRange;
import io.concordat.model.Message;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.SpecException;
import io.concordat.stub.message.MessageViolation.Part;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.SchemaViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds messages against what a specification says of them. */
final class MessageJudge {

  private final SchemaValidator validator;

  MessageJudge(SchemaValidator validator) {
    this.validator = validator;
  }

  /**
   * A message held against one of the specification.
   *
   * @param expected the one that it is valid for, or comes nearest to
   */
  record Judged(Message expected, Optional<Json> payload, List<MessageViolation> violations) {

    boolean isValid() {
      return violations.isEmpty();
    }
  }

  /** Holds it against the message that it fits best; empty where none is expected. */
  Optional<Judged> judge(List<Message> possible, ChannelMessage received) {
    List<Judged> all = new ArrayList<>();
    for (Message expected : possible) {
      Judged judged = judge(expected, received);
      if (judged.isValid()) {
        return Optional.of(judged);
      }
      all.add(judged);
    }
    return all.stream().min(Comparator.comparingInt(judged -> judged.violations().size()));
  }

  Judged judge(Message expected, ChannelMessage received) {
    List<MessageViolation> violations = new ArrayList<>();
    checkContentType(expected, received, violations);
    Optional<Json> payload = payload(expected, received, violations);
    Optional<Schema> schema = expected.payload().flatMap(Message.Payload::schema);
    if (payload.isPresent() && schema.isPresent()) {
      check(Part.PAYLOAD, schema.get(), payload.get(), violations);
    }
    expected.headers().ifPresent(headers -> checkHeaders(headers, received, violations));
    expected.key().ifPresent(key -> checkKey(key, expected, received, violations));
    return new Judged(expected, payload, violations);
  }

  private static void checkContentType(
      Message expected, ChannelMessage received, List<MessageViolation> violations) {
    Optional<String> declared = expected.contentType();
    Optional<String> sent = received.contentType();
    if (declared.isPresent()
        && sent.isPresent()
        && !MediaRange.of(declared.get()).covers(MediaRange.of(sent.get()))) {
      violations.add(
          new MessageViolation(
              Part.CONTENT_TYPE,
              "",
              sent.get() + " instead of " + declared.get(),
              Optional.of(place(expected, "contentType"))));
    }
  }

  private static Location place(Message message, String field) {
    return message.node().get(field).orElse(message.node()).location();
  }

  private static Optional<Json> payload(
      Message expected, ChannelMessage received, List<MessageViolation> violations) {
    Optional<Message.Payload> described = expected.payload();
    if (described.isPresent() && described.get().schema().isEmpty()) {
      return Optional.empty();
    }
    String contentType = expected.contentType().or(received::contentType).orElse("");
    try {
      return Contents.read(received.payload(), contentType);
    } catch (SpecException e) {
      violations.add(
          new MessageViolation(
              Part.PAYLOAD,
              "",
              "no JSON: " + e.problems().get(0).what(),
              Optional.of(place(expected, "payload"))));
      return Optional.empty();
    }
  }

  private void check(Part part, Schema schema, Json value, List<MessageViolation> violations) {
    validator.violations(schema, value).forEach(found -> violations.add(violation(part, found)));
  }

  private static MessageViolation violation(Part part, SchemaViolation found) {
    return new MessageViolation(part, found.pointer(), found.message(), found.location());
  }

  /** A header travels as a text: it is meant as whatever makes it valid. */
  private void checkHeaders(
      Schema schema, ChannelMessage received, List<MessageViolation> violations) {
    Json.Obj headers = Contents.headers(received);
    List<SchemaViolation> asTexts = validator.violations(schema, headers);
    Json.Obj read = headers;
    for (SchemaViolation found : asTexts) {
      String name = found.pointer().replaceFirst("^/", "").replace("~1", "/").replace("~0", "~");
      Optional<Json> scalar =
          received.headers().containsKey(name)
              ? scalar(received.headers().getOrDefault(name, ""))
              : Optional.empty();
      if (scalar.isPresent()) {
        read = read.with(name, scalar.get());
      }
    }
    if (!asTexts.isEmpty()) {
      check(Part.HEADERS, schema, read, violations);
    }
  }

  private void checkKey(
      Schema schema, Message expected, ChannelMessage received, List<MessageViolation> violations) {
    if (received.key().isEmpty()) {
      violations.add(
          new MessageViolation(
              Part.KEY,
              "",
              "is missing",
              schema.location().or(() -> Optional.of(place(expected, "bindings")))));
      return;
    }
    Json text = Json.of(received.key().get());
    Optional<Json> scalar = scalar(received.key().get());
    boolean isMeantOtherwise =
        scalar.isPresent() && validator.violations(schema, scalar.get()).isEmpty();
    if (!isMeantOtherwise) {
      check(Part.KEY, schema, text, violations);
    }
  }

  /** The number or truth value that a text may stand for. */
  private static Optional<Json> scalar(String text) {
    if (!text.matches("true|false|-?\\d{1,40}(\\.\\d{1,40})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Contents.read(text));
    } catch (SpecException e) {
      return Optional.empty();
    }
  }
}
