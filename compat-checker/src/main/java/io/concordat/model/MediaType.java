package io.concordat.model;

import io.concordat.source.Node;
import java.util.Map;
import java.util.Optional;

/**
 * A body in one media type.
 *
 * @param node the media type object
 * @param range which types, such as {@code application/json} or {@code text/*}
 * @param schema of the content; empty when nothing is said about it
 * @param itemSchema of each item of a stream (OAS 3.2); empty when it is no stream
 * @param encoding of the parts of a form, by property name
 */
public record MediaType(
    Node node,
    MediaRange range,
    Optional<Schema> schema,
    Optional<Schema> itemSchema,
    Map<String, Node> encoding)
    implements Element {

  public MediaType {
    encoding = Map.copyOf(encoding);
  }
}
