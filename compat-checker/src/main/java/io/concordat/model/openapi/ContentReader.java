package io.concordat.model.openapi;

import io.concordat.model.Direction;
import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what bodies consist of, by media type. */
final class ContentReader {

  private final Reading reading;

  ContentReader(Reading reading) {
    this.reading = reading;
  }

  /** The {@code content} of a request body, response, parameter or header. */
  List<MediaType> content(Node owner, Direction direction) {
    List<MediaType> content = new ArrayList<>();
    reading
        .members(owner, "content")
        .forEach(
            (range, value) ->
                reading
                    .object(value, Fields.MEDIA_TYPE)
                    .ifPresent(
                        node ->
                            content.add(
                                new MediaType(
                                    node,
                                    MediaRange.of(range),
                                    node.get("schema").map(s -> reading.schema(s, direction)),
                                    node.get("itemSchema").map(s -> reading.schema(s, direction)),
                                    reading.members(node, "encoding")))));
    return content;
  }

  /**
   * The content of a Swagger 2.0 body, one entry for each media type that it names.
   *
   * @param field {@code consumes} or {@code produces}, of the operation or else of the document
   */
  List<MediaType> swagger(
      Node operation, String field, Node body, Optional<Node> schema, Direction direction) {
    Node owner = operation.get(field).isPresent() ? operation : reading.root();
    List<String> types = reading.texts(owner, field);
    // Nothing said means JSON: it is what every tool of that time assumed.
    return (types.isEmpty() ? List.of("application/json") : types)
        .stream()
            .distinct()
            .map(
                type ->
                    new MediaType(
                        body,
                        MediaRange.of(type),
                        schema.map(s -> reading.schema(s, direction)),
                        Optional.empty(),
                        java.util.Map.of()))
            .toList();
  }
}
