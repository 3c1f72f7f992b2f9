package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;

/**
 * The body of a request.
 *
 * @param node the request body object; for Swagger 2.0 the parameters that form it
 * @param isRequired whether a request must have one
 * @param content one entry a media type
 */
public record RequestBody(Node node, boolean isRequired, List<MediaType> content)
    implements Element {

  public RequestBody {
    content = List.copyOf(content);
  }
}
