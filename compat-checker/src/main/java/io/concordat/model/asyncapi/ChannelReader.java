package io.concordat.model.asyncapi;

import io.concordat.model.Assertion;
import io.concordat.model.Channel;
import io.concordat.model.ChannelParameter;
import io.concordat.model.Message;
import io.concordat.model.Schema;
import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where messages go. */
final class ChannelReader {

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");

  private final Reading reading;
  private final ServerReader servers;

  ChannelReader(Reading reading, ServerReader servers) {
    this.reading = reading;
    this.servers = servers;
  }

  /** A channel of AsyncAPI 2, whose key is its address. */
  Channel atAddress(String key, ObjectNode node, List<Message> messages) {
    return channel(node, key, Optional.of(key), messages);
  }

  /** A channel of AsyncAPI 3.0, which may have no address before the application runs. */
  Channel named(String key, ObjectNode node, List<Message> messages) {
    Optional<Node> address = node.get("address");
    boolean isUnknown =
        address.isEmpty() || (address.get() instanceof ScalarNode scalar && scalar.isNull());
    return channel(node, key, isUnknown ? Optional.empty() : node.text("address"), messages);
  }

  private Channel channel(
      ObjectNode node, String name, Optional<String> address, List<Message> messages) {
    List<ChannelParameter> parameters = new ArrayList<>();
    reading
        .objects()
        .ownMembers(node, "parameters")
        .forEach(
            (hole, value) ->
                reading
                    .object(value, Fields.PARAMETER)
                    .ifPresent(parameter -> parameters.add(parameter(hole, parameter))));
    address.ifPresent(text -> checkHoles(text, parameters, node));
    return new Channel(
        node, name, address, parameters, messages, servers.of(node), reading.bindings(node));
  }

  private ChannelParameter parameter(String name, ObjectNode node) {
    Schema schema =
        node.get("schema")
            .map(reading::schema)
            .or(() -> node.array("enum").map(ChannelReader::oneOf))
            .orElse(Schema.any());
    return new ChannelParameter(node, name, schema, reading.location(node));
  }

  private static Schema oneOf(ArrayNode values) {
    return Schema.at(
        values,
        () ->
            List.of(
                new Assertion.Enumeration(values.elements().stream().map(Node::toJson).toList())));
  }

  /** Each hole of the address needs a parameter and each parameter a hole. */
  private void checkHoles(String address, List<ChannelParameter> parameters, Node channel) {
    List<String> holes = new ArrayList<>();
    for (Matcher hole = HOLE.matcher(address); hole.find(); ) {
      holes.add(hole.group(1));
    }
    for (String hole : holes) {
      if (parameters.stream().noneMatch(p -> p.name().equals(hole))) {
        reading
            .objects()
            .warn(
                channel,
                "no parameter \"" + hole + "\" for the address " + address,
                "declare it under parameters");
      }
    }
    for (ChannelParameter parameter : parameters) {
      if (!holes.contains(parameter.name())) {
        reading
            .objects()
            .warn(
                parameter.node(),
                "the address " + address + " has no {" + parameter.name() + "}",
                "correct the name or remove the parameter");
      }
    }
  }
}
