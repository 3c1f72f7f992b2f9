package io.concordat.stub.message;

import io.concordat.channel.Destination;
import io.concordat.channel.Destination.Kind;
import io.concordat.model.Binding;
import io.concordat.model.Channel;
import io.concordat.model.ChannelParameter;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Reply;
import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where the channels of a specification are on a broker. */
final class Destinations {

  private static final Set<String> PUBLISHING =
      Set.of(
          "kafka", "kafka-secure", "mqtt", "mqtts", "secure-mqtt", "mqtt5", "sns", "googlepubsub");

  private final String broker;
  private final Map<String, String> parameters;

  /**
   * @param broker its name: what bindings say of other brokers' names does not matter
   * @param parameters of addresses whose values are known
   */
  Destinations(String broker, Map<String, String> parameters) {
    this.broker = broker;
    this.parameters = Map.copyOf(parameters);
  }

  /**
   * Where messages of the channel arrive. A hole that is a whole word of the address stands for any
   * value; brokers have no wildcard for a part of a word.
   */
  Optional<Destination> receiving(Channel channel) {
    List<String> words = List.of(address(channel).orElse("").split("\\.", -1));
    return destination(
        channel,
        parameter ->
            words.contains("{" + parameter.name() + "}")
                ? Optional.empty()
                : Optional.of(usual(parameter)));
  }

  /**
   * Where a message of the channel goes.
   *
   * @param values of parameters that the message decides
   */
  Optional<Destination> sending(
      Channel channel, Function<ChannelParameter, Optional<String>> values) {
    return destination(
        channel, parameter -> values.apply(parameter).or(() -> Optional.of(usual(parameter))));
  }

  /** Where the replies to what an operation sends arrive. */
  Destination replies(MessageOperation operation, Reply reply) {
    return reply
        .channel()
        .flatMap(channel -> sending(channel, parameter -> Optional.empty()))
        .orElseGet(() -> Destination.any("replies." + operation.name()));
  }

  private Optional<Destination> destination(
      Channel channel, Function<ChannelParameter, Optional<String>> values) {
    return address(channel)
        .map(
            template -> {
              String address = template;
              for (ChannelParameter parameter : channel.parameters()) {
                String hole = "{" + parameter.name() + "}";
                Optional<String> value =
                    Optional.ofNullable(parameters.get(parameter.name()))
                        .or(() -> values.apply(parameter));
                address = value.isPresent() ? address.replace(hole, value.get()) : address;
              }
              return new Destination(address, kind(channel), exchange(channel));
            });
  }

  /** What the document shows of a parameter that nobody decides. */
  private static String usual(ChannelParameter parameter) {
    Node node = parameter.node();
    Node schema = node.get("schema").orElse(node);
    return node.text("default")
        .or(() -> schema.text("default"))
        .or(() -> first(node, "examples"))
        .or(() -> first(schema, "enum"))
        .or(() -> first(schema, "examples"))
        .orElse(parameter.name());
  }

  private static Optional<String> first(Node node, String field) {
    return node.array(field).filter(list -> list.size() > 0).map(list -> list.value(0).text());
  }

  private Optional<String> address(Channel channel) {
    return (switch (broker) {
          case "kafka" -> binding(channel, "kafka").flatMap(kafka -> kafka.text("topic"));
          case "rabbitmq" ->
              binding(channel, "amqp")
                  .filter(Destinations::isQueue)
                  .flatMap(amqp -> amqp.object("queue"))
                  .flatMap(queue -> queue.text("name"))
                  .filter(name -> !name.isEmpty());
          default -> Optional.<String>empty();
        })
        .or(channel::address)
        // Artemis and RabbitMQ show what MQTT calls a/b as a.b; Kafka has no slashes.
        .map(address -> isMqtt(channel) ? address.replace('/', '.') : address);
  }

  private static Optional<Node> binding(Channel channel, String protocol) {
    return Optional.ofNullable(channel.bindings().get(protocol)).map(Binding::node);
  }

  private static boolean isMqtt(Channel channel) {
    return !channel.servers().isEmpty()
        && channel.servers().stream().allMatch(server -> server.protocol().contains("mqtt"));
  }

  /** AsyncAPI AMQP binding 0.3: a routing key where nothing is said. */
  private static boolean isQueue(Node amqp) {
    return amqp.text("is").filter("queue"::equals).isPresent();
  }

  private static Kind kind(Channel channel) {
    Optional<Node> amqp = binding(channel, "amqp");
    if (amqp.isPresent()) {
      return isQueue(amqp.get())
          ? Kind.POINT_TO_POINT
          : exchange(channel).isEmpty() ? Kind.ANY : Kind.PUBLISH_SUBSCRIBE;
    }
    Optional<String> type =
        binding(channel, "jms")
            .or(() -> binding(channel, "ibmmq"))
            .flatMap(jms -> jms.text("destinationType"));
    if (type.isPresent()) {
      return type.get().contains("topic") ? Kind.PUBLISH_SUBSCRIBE : Kind.POINT_TO_POINT;
    }
    if (binding(channel, "sqs").isPresent()) {
      return Kind.POINT_TO_POINT;
    }
    boolean isPublished =
        channel.bindings().keySet().stream().anyMatch(PUBLISHING::contains)
            || (!channel.servers().isEmpty()
                && channel.servers().stream().allMatch(s -> PUBLISHING.contains(s.protocol())));
    return isPublished ? Kind.PUBLISH_SUBSCRIBE : Kind.ANY;
  }

  private static String exchange(Channel channel) {
    return binding(channel, "amqp")
        .filter(amqp -> !isQueue(amqp))
        .flatMap(amqp -> amqp.object("exchange"))
        .flatMap(exchange -> exchange.text("name"))
        .orElse("");
  }
}
