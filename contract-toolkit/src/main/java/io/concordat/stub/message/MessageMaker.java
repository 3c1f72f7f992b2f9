package io.concordat.stub.message;

import io.concordat.channel.ChannelMessage;
import io.concordat.example.Made;
import io.concordat.example.Values;
import io.concordat.model.Assertion;
import io.concordat.model.Message;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Nearest;
import io.concordat.source.Node;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the messages that a specification promises: its examples first, else made up. */
final class MessageMaker {

  private final Values values;
  private final MessageJudge judge;
  private final long seed;

  MessageMaker(Values values, MessageJudge judge, long seed) {
    this.values = values;
    this.judge = judge;
    this.seed = seed;
  }

  /** The first example that is valid, each part that it lacks made up; else all made up. */
  ChannelMessage make(Message message) {
    return message.examples().stream()
        .map(example -> make(message, Optional.of(example)))
        .filter(made -> judge.judge(message, made).isValid())
        .findFirst()
        .orElseGet(() -> make(message, payload(message), Optional.empty()));
  }

  /**
   * The example of this name.
   *
   * @throws MessageStubException when there is none
   */
  ChannelMessage example(Message message, String name) {
    Optional<Message.Example> example =
        message.examples().stream().filter(e -> e.name().equals(name)).findFirst();
    if (example.isEmpty()) {
      throw new MessageStubException(
          "message \""
              + message.name()
              + "\" has no example \""
              + name
              + "\""
              + Nearest.didYouMean(
                  name, message.examples().stream().map(Message.Example::name).toList()));
    }
    return make(message, example);
  }

  private ChannelMessage make(Message message, Optional<Message.Example> example) {
    // An author who shows a payload may show the headers in another example.
    Optional<Json> payload =
        example
            .flatMap(Message.Example::payload)
            .or(() -> ofExamples(message, Message.Example::payload))
            .map(Node::toJson);
    Optional<Json> headers =
        example
            .flatMap(Message.Example::headers)
            .or(() -> ofExamples(message, Message.Example::headers))
            .map(Node::toJson);
    return make(message, payload.orElseGet(() -> payload(message)), headers);
  }

  private static Optional<Node> ofExamples(
      Message message, Function<Message.Example, Optional<Node>> part) {
    return message.examples().stream().flatMap(e -> part.apply(e).stream()).findFirst();
  }

  /** A message with this payload; headers and key are those of the specification. */
  ChannelMessage make(Message message, Json payload) {
    return make(message, payload, ofExamples(message, Message.Example::headers).map(Node::toJson));
  }

  private ChannelMessage make(Message message, Json payload, Optional<Json> headers) {
    String contentType = message.contentType().orElse("application/json");
    Json whole =
        headers.orElseGet(
            () ->
                message
                    .headers()
                    .map(schema -> made(schema, "headers of \"" + message.name() + "\""))
                    .orElseGet(Json::object));
    return new ChannelMessage(
        Contents.write(payload, contentType),
        Optional.of(contentType),
        message.key().map(key -> key(message, key, payload)),
        texts(whole),
        Optional.empty(),
        message
            .correlationId()
            .flatMap(
                place ->
                    place.find(
                        switch (place.part()) {
                          case HEADER -> whole;
                          case PAYLOAD -> payload;
                        }))
            .map(Contents::plain));
  }

  private Json payload(Message message) {
    Optional<Message.Payload> described = message.payload();
    if (described.isPresent() && described.get().schema().isEmpty()) {
      throw new MessageStubException(
          "no payload can be made up for \""
              + message.name()
              + "\", which is described in "
              + described.get().format()
              + ": give it an example at "
              + message.location());
    }
    return made(
        described.flatMap(Message.Payload::schema).orElse(Schema.any()),
        "payload of \"" + message.name() + "\"");
  }

  private Json made(Schema schema, String what) {
    Made<Json> made = values.make(schema, seed);
    if (made instanceof Made.None<Json> none) {
      throw new MessageStubException("no " + what + " can be made up: " + none.reason());
    }
    return made.found().orElseThrow();
  }

  /** What the payload says where it has a property of the very same schema, else made up. */
  private String key(Message message, Schema key, Json payload) {
    Optional<Json> same =
        message.payload().flatMap(Message.Payload::schema).stream()
            .flatMap(MessageMaker::properties)
            .filter(property -> isSame(property.getValue(), key))
            .flatMap(property -> member(payload, property.getKey()).stream())
            .findFirst();
    return Contents.plain(same.orElseGet(() -> made(key, "key of \"" + message.name() + "\"")));
  }

  private static Stream<Map.Entry<String, Schema>> properties(Schema schema) {
    return Stream.concat(
        schema.assertions(Assertion.Properties.class).stream()
            .flatMap(properties -> properties.named().entrySet().stream()),
        schema.assertions(Assertion.Reference.class).stream()
            .flatMap(reference -> properties(reference.target())));
  }

  /** The same words, or a reference to them. */
  private static boolean isSame(Schema property, Schema key) {
    return said(property).isPresent() && said(property).equals(said(key));
  }

  private static Optional<Json> said(Schema schema) {
    return schema.assertions(Assertion.Reference.class).stream()
        .findFirst()
        .map(reference -> said(reference.target()))
        .orElseGet(() -> schema.node().map(Node::toJson));
  }

  private static Optional<Json> member(Json value, String name) {
    return value instanceof Json.Obj object
        ? Optional.ofNullable(object.members().get(name))
        : Optional.empty();
  }

  private static Map<String, String> texts(Json headers) {
    Map<String, String> texts = new TreeMap<>();
    if (headers instanceof Json.Obj object) {
      object.members().forEach((name, value) -> texts.put(name, Contents.plain(value)));
    }
    return texts;
  }
}
