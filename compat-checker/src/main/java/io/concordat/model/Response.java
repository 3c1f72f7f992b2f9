package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;

/**
 * What an operation answers with a status.
 *
 * @param status which ones
 * @param headers each as a parameter that travels in the header
 * @param content one entry a media type
 * @param links by name
 */
public record Response(
    Node node,
    StatusRange status,
    List<Parameter> headers,
    List<MediaType> content,
    Map<String, Node> links)
    implements Element {

  public Response {
    headers = List.copyOf(headers);
    content = List.copyOf(content);
    links = Map.copyOf(links);
  }
}
