package io.concordat.model.openapi;

import io.concordat.model.Api;
import io.concordat.model.Direction;
import io.concordat.model.Operation;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 documents. */
public final class OpenApiReader {

  private static final List<String> SWAGGER_COMPONENTS =
      List.of("definitions", "parameters", "responses");

  private final Reading reading;
  private final OperationReader operationReader;

  private OpenApiReader(Reading reading) {
    this.reading = reading;
    this.operationReader = new OperationReader(reading);
  }

  /**
   * Reads what the document promises. What is wrong but can be understood is reported to the
   * specification.
   *
   * @throws io.concordat.source.SpecException when it is no OpenAPI document of a known version
   */
  public static Api read(Specification specification) {
    OpenApiVersion version = OpenApiVersion.of(specification);
    return new OpenApiReader(new Reading(specification, version)).api();
  }

  private Api api() {
    Node root = reading.root();
    reading.object(root, Fields.ROOT);
    Optional<ObjectNode> info =
        root.get("info").flatMap(value -> reading.object(value, Fields.INFO));
    if (info.isEmpty()) {
      reading.warn(root, "\"info\" is missing", "add a title and a version");
    }
    return new Api(
        root,
        info.flatMap(i -> i.text("title")).orElse(""),
        info.flatMap(i -> i.text("version")),
        operations(root),
        components(root));
  }

  private List<Operation> operations(Node root) {
    if (root.get("paths").isEmpty() && root.get("webhooks").isEmpty()) {
      reading.warn(root, "neither \"paths\" nor \"webhooks\" is there", "add what the API offers");
    }
    List<Operation> operations = new ArrayList<>();
    reading
        .ownMembers(root, "paths")
        .forEach(
            (path, item) ->
                operations.addAll(operationReader.pathItem(Operation.Kind.PATH, path, item)));
    reading
        .ownMembers(root, "webhooks")
        .forEach(
            (name, item) ->
                operations.addAll(operationReader.pathItem(Operation.Kind.WEBHOOK, name, item)));
    return operations;
  }

  private Map<String, Map<String, Node>> components(Node root) {
    Map<String, Map<String, Node>> components = new LinkedHashMap<>();
    if (reading.version().isSwagger()) {
      SWAGGER_COMPONENTS.forEach(kind -> components.put(kind, reading.members(root, kind)));
    } else {
      root.get("components")
          .flatMap(value -> reading.object(value, Fields.COMPONENTS))
          .ifPresent(
              object -> {
                for (String kind : object.names()) {
                  if (Fields.COMPONENTS.has(kind)) {
                    components.put(kind, reading.members(object, kind));
                  }
                }
              });
    }
    components
        .getOrDefault(reading.version().isSwagger() ? "definitions" : "schemas", Map.of())
        .values()
        .forEach(schema -> reading.schema(schema, Direction.RESPONSE));
    return components;
  }
}
