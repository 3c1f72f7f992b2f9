package io.concordat.model.openapi;

import io.concordat.model.Direction;
import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Response;
import io.concordat.model.StatusRange;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the responses of an operation. */
final class ResponseReader {

  private final Reading reading;
  private final ContentReader content;
  private final ParameterReader parameters;

  ResponseReader(Reading reading, ContentReader content, ParameterReader parameters) {
    this.reading = reading;
    this.content = content;
    this.parameters = parameters;
  }

  List<Response> responses(ObjectNode operation, Direction direction) {
    List<Response> responses = new ArrayList<>();
    reading
        .ownMembers(operation, "responses")
        .forEach(
            (key, value) -> {
              Optional<StatusRange> status = StatusRange.of(key);
              if (status.isEmpty()) {
                reading.warn(
                    value,
                    "\"" + key + "\" is no status code; ignored",
                    "use a code such as 200, a class such as 2XX, or default");
              } else {
                reading
                    .object(value, Fields.RESPONSE)
                    .ifPresent(
                        node -> responses.add(response(status.get(), node, operation, direction)));
              }
            });
    return responses;
  }

  private Response response(
      StatusRange status, ObjectNode node, ObjectNode operation, Direction direction) {
    List<Parameter> headers = new ArrayList<>();
    reading
        .members(node, "headers")
        .forEach(
            (name, value) ->
                reading
                    .object(value, Fields.PARAMETER)
                    // OAS 3.1 §4.8.17: a Content-Type header is ignored.
                    .filter(header -> !name.equalsIgnoreCase("content-type"))
                    .ifPresent(header -> headers.add(parameters.header(header, name, direction))));
    return new Response(node, status, headers, media(node, operation, direction), links(node));
  }

  private List<MediaType> media(ObjectNode node, ObjectNode operation, Direction direction) {
    if (!reading.version().isSwagger()) {
      return content.content(node, direction);
    }
    return node.get("schema").isEmpty()
        ? List.of()
        : content.swagger(operation, "produces", node, node.get("schema"), direction);
  }

  private Map<String, Node> links(ObjectNode node) {
    Map<String, Node> links = new LinkedHashMap<>();
    reading
        .members(node, "links")
        .forEach(
            (name, value) -> reading.anyObject(value).ifPresent(link -> links.put(name, link)));
    return links;
  }
}
