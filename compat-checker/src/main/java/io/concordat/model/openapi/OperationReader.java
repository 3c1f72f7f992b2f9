package io.concordat.model.openapi;

import io.concordat.model.Direction;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.PathTemplate;
import io.concordat.model.RequestBody;
import io.concordat.model.Response;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads path items and the operations in them. */
final class OperationReader {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  /** Callbacks may hold operations that have callbacks; a reference may lead back up. */
  private static final int MAX_CALLBACK_DEPTH = 3;

  private final Reading reading;
  private final ParameterReader parameters;
  private final BodyReader bodies;
  private final ResponseReader responses;
  private final SecurityReader security;
  private final ServerReader servers;

  OperationReader(Reading reading) {
    this.reading = reading;
    ContentReader content = new ContentReader(reading);
    this.parameters = new ParameterReader(reading, content);
    this.bodies = new BodyReader(reading, content);
    this.responses = new ResponseReader(reading, content, parameters);
    this.security = new SecurityReader(reading);
    this.servers = new ServerReader(reading);
  }

  /** All operations of a path item. */
  List<Operation> pathItem(Operation.Kind kind, String path, Node value) {
    return pathItem(kind, path, value, 0);
  }

  private List<Operation> pathItem(Operation.Kind kind, String path, Node value, int depth) {
    List<Operation> operations = new ArrayList<>();
    reading
        .object(value, Fields.PATH_ITEM)
        .ifPresent(item -> collect(kind, path, item, depth, operations));
    return operations;
  }

  private void collect(
      Operation.Kind kind, String path, ObjectNode item, int depth, List<Operation> operations) {
    methods(item)
        .forEach(
            (method, node) ->
                reading
                    .object(node, Fields.OPERATION)
                    .ifPresent(
                        operation ->
                            operations.add(operation(kind, path, method, item, operation, depth))));
    // Fields beside the $ref win over what it names (OAS 3.1 §4.8.9 leaves conflicts undefined).
    reading
        .target(item)
        .filter(target -> depth < MAX_CALLBACK_DEPTH)
        .ifPresent(
            target ->
                pathItem(kind, path, target, depth + 1).stream()
                    .filter(o -> operations.stream().noneMatch(x -> x.method().equals(o.method())))
                    .forEach(operations::add));
  }

  private Map<String, Node> methods(ObjectNode item) {
    Map<String, Node> methods = new LinkedHashMap<>();
    for (String name : item.names()) {
      if (METHODS.contains(name)) {
        methods.put(name.toUpperCase(Locale.ROOT), item.get(name).orElseThrow());
      }
    }
    methods.putAll(reading.members(item, "additionalOperations"));
    return methods;
  }

  private Operation operation(
      Operation.Kind kind,
      String path,
      String method,
      ObjectNode item,
      ObjectNode node,
      int depth) {
    boolean isReversed = kind != Operation.Kind.PATH;
    Direction request = isReversed ? Direction.RESPONSE : Direction.REQUEST;
    Direction response = isReversed ? Direction.REQUEST : Direction.RESPONSE;
    List<Parameter> all = parameters.parameters(item, node, request);
    Optional<RequestBody> body = bodies.body(item, node, request);
    List<Response> answers = responses.responses(node, response);
    PathTemplate template = PathTemplate.of(path);
    if (kind == Operation.Kind.PATH) {
      parameters.checkHoles(template, all, node);
    }
    return new Operation(
        node,
        kind,
        method,
        template,
        item,
        node.text("operationId"),
        all,
        body,
        answers,
        security.of(node),
        servers.of(item, node),
        callbacks(node, depth));
  }

  private List<Operation> callbacks(ObjectNode node, int depth) {
    if (depth >= MAX_CALLBACK_DEPTH) {
      return List.of();
    }
    List<Operation> callbacks = new ArrayList<>();
    for (Map.Entry<String, Node> entry : reading.ownMembers(node, "callbacks").entrySet()) {
      Optional<ObjectNode> callback = reading.anyObject(entry.getValue());
      for (String expression : callback.map(ObjectNode::names).orElse(List.of())) {
        if (!expression.startsWith("x-")) {
          callbacks.addAll(
              pathItem(
                  Operation.Kind.CALLBACK,
                  entry.getKey() + " " + expression,
                  callback.get().get(expression).orElseThrow(),
                  depth + 1));
        }
      }
    }
    return callbacks;
  }
}
