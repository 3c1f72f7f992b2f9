package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of an operation or a header of a response.
 *
 * @param node the parameter or header object
 * @param name as it is written
 * @param in where it travels
 * @param isRequired whether it must be there
 * @param schema of its value; empty when {@code content} describes it
 * @param content its media type, when it is serialised as one
 * @param style how the value becomes text (OAS 3.1 §4.8.12.3), its default filled in
 * @param isExploded whether arrays and objects become several parameters, its default filled in
 * @param allowsReserved whether reserved characters stay as they are
 * @param allowsEmptyValue whether it may have no value
 */
public record Parameter(
    Node node,
    String name,
    In in,
    boolean isRequired,
    Optional<Schema> schema,
    List<MediaType> content,
    String style,
    boolean isExploded,
    boolean allowsReserved,
    boolean allowsEmptyValue)
    implements Element {

  /** Where a parameter travels. */
  public enum In {
    PATH,
    QUERY,
    /** The whole query string (OAS 3.2). */
    QUERYSTRING,
    HEADER,
    COOKIE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Parameter {
    content = List.copyOf(content);
  }

  /** The name by which it is the same parameter: headers do not mind case (RFC 9110 §5.1). */
  public String identity() {
    return in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name;
  }

  /**
   * What stands between the items of a list that travels as one text; empty where each item is a
   * text of its own (OAS 3.1 §4.8.12.3).
   */
  public Optional<String> separator() {
    return switch (style) {
      case "simple" -> Optional.of(",");
      case "form" -> isExploded ? Optional.empty() : Optional.of(",");
      case "spaceDelimited" -> isExploded ? Optional.empty() : Optional.of(" ");
      case "tabDelimited" -> isExploded ? Optional.empty() : Optional.of("\t");
      case "pipeDelimited" -> isExploded ? Optional.empty() : Optional.of("|");
      default -> Optional.empty();
    };
  }

  /** The schema of its value, whichever way it is serialised. */
  public Optional<Schema> valueSchema() {
    return content.isEmpty() ? schema : content.get(0).schema();
  }

  /** How people name it: {@code query parameter `limit`}. */
  public String describe() {
    return in + " parameter `" + name + "`";
  }
}
