package io.concordat.model.openapi;

import io.concordat.model.Direction;
import io.concordat.model.MediaType;
import io.concordat.model.Parameter;
import io.concordat.model.Parameter.In;
import io.concordat.model.PathTemplate;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads parameters and response headers. */
final class ParameterReader {

  private final Reading reading;
  private final ContentReader content;

  ParameterReader(Reading reading, ContentReader content) {
    this.reading = reading;
    this.content = content;
  }

  /** The parameters of a path item and of its operation, which wins (OAS 3.1 §4.8.10). */
  List<Parameter> parameters(ObjectNode item, ObjectNode operation, Direction direction) {
    Map<String, Parameter> byIdentity = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>(reading.elements(item, "parameters"));
    nodes.addAll(reading.elements(operation, "parameters"));
    for (Node node : nodes) {
      reading
          .object(node, Fields.PARAMETER)
          .flatMap(object -> parameter(object, direction))
          .ifPresent(p -> byIdentity.put(p.in() + " " + p.identity(), p));
    }
    return List.copyOf(byIdentity.values());
  }

  private Optional<Parameter> parameter(ObjectNode node, Direction direction) {
    Optional<String> name = node.text("name");
    Optional<String> in = node.text("in");
    if (name.isEmpty() || in.isEmpty()) {
      reading.warn(node, "a parameter without \"name\" or \"in\"; ignored", "add both");
      return Optional.empty();
    }
    return switch (in.get().toLowerCase(Locale.ROOT)) {
      case "path" -> Optional.of(read(node, name.get(), In.PATH, direction));
      case "query" -> Optional.of(read(node, name.get(), In.QUERY, direction));
      case "querystring" -> Optional.of(read(node, name.get(), In.QUERYSTRING, direction));
      case "header" ->
          isReserved(name.get())
              ? Optional.empty()
              : Optional.of(read(node, name.get(), In.HEADER, direction));
      case "cookie" -> Optional.of(read(node, name.get(), In.COOKIE, direction));
      case "body", "formdata" -> Optional.empty(); // the request body of Swagger 2.0
      default -> {
        reading.warn(
            node,
            "a parameter in \"" + in.get() + "\"; ignored",
            "use path, query, header or cookie");
        yield Optional.empty();
      }
    };
  }

  /** OAS 3.1 §4.8.12.2: such header parameters are ignored. */
  private static boolean isReserved(String name) {
    return name.equalsIgnoreCase("accept")
        || name.equalsIgnoreCase("content-type")
        || name.equalsIgnoreCase("authorization");
  }

  /** A response header: a parameter whose name is given by its place. */
  Parameter header(ObjectNode node, String name, Direction direction) {
    return read(node, name, In.HEADER, direction);
  }

  private Parameter read(ObjectNode node, String name, In in, Direction direction) {
    List<MediaType> media = content.content(node, direction);
    Optional<Schema> schema =
        node.get("schema")
            .map(s -> reading.schema(s, direction))
            .or(
                () ->
                    reading.version().isSwagger() && media.isEmpty()
                        ? Optional.of(reading.schema(node, direction))
                        : Optional.empty());
    String style = reading.version().isSwagger() ? swaggerStyle(node, in) : style(node, in);
    boolean explodes =
        reading.version().isSwagger()
            ? node.text("collectionFormat").filter("multi"::equals).isPresent()
            : node.get("explode").map(e -> e.text().equals("true")).orElse(style.equals("form"));
    return new Parameter(
        node,
        name,
        in,
        in == In.PATH || node.isTrue("required"),
        schema,
        media,
        style,
        explodes,
        node.isTrue("allowReserved"),
        node.isTrue("allowEmptyValue"));
  }

  private static String style(ObjectNode node, In in) {
    return node.text("style").orElse(defaultStyle(in));
  }

  private static String defaultStyle(In in) {
    return in == In.PATH || in == In.HEADER ? "simple" : "form";
  }

  private static String swaggerStyle(ObjectNode node, In in) {
    return switch (node.text("collectionFormat").orElse("csv")) {
      case "ssv" -> "spaceDelimited";
      case "tsv" -> "tabDelimited";
      case "pipes" -> "pipeDelimited";
      default -> defaultStyle(in);
    };
  }

  /** Each hole of the path needs a parameter and each path parameter a hole. */
  void checkHoles(PathTemplate template, List<Parameter> parameters, Node operation) {
    for (String hole : template.holes()) {
      if (parameters.stream().noneMatch(p -> p.in() == In.PATH && p.name().equals(hole))) {
        reading.warn(
            operation,
            "no path parameter \"" + hole + "\" for " + template.text(),
            "declare it with in: path");
      }
    }
    for (Parameter parameter : parameters) {
      if (parameter.in() == In.PATH && !template.holes().contains(parameter.name())) {
        reading.warn(
            parameter.node(),
            "the path " + template.text() + " has no {" + parameter.name() + "}",
            "correct the name or remove the parameter");
      }
    }
  }
}
