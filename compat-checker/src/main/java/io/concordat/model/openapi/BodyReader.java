package io.concordat.model.openapi;

import io.concordat.model.Assertion;
import io.concordat.model.Direction;
import io.concordat.model.JsonType;
import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.RequestBody;
import io.concordat.model.Schema;
import io.concordat.source.Node;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads request bodies: the object of OpenAPI 3, the body and form parameters of Swagger 2.0. */
final class BodyReader {

  private final Reading reading;
  private final ContentReader content;

  BodyReader(Reading reading, ContentReader content) {
    this.reading = reading;
    this.content = content;
  }

  Optional<RequestBody> body(ObjectNode item, ObjectNode operation, Direction direction) {
    return reading.version().isSwagger()
        ? swaggerBody(item, operation, direction)
        : operation
            .get("requestBody")
            .flatMap(value -> reading.object(value, Fields.REQUEST_BODY))
            .map(
                node ->
                    new RequestBody(
                        node, node.isTrue("required"), content.content(node, direction)));
  }

  private Optional<RequestBody> swaggerBody(
      ObjectNode item, ObjectNode operation, Direction direction) {
    Map<String, ObjectNode> form = new LinkedHashMap<>();
    Optional<ObjectNode> body = Optional.empty();
    List<Node> nodes = new ArrayList<>(reading.elements(item, "parameters"));
    nodes.addAll(reading.elements(operation, "parameters"));
    for (Node node : nodes) {
      Optional<ObjectNode> parameter = reading.object(node, Fields.PARAMETER);
      String in = parameter.flatMap(p -> p.text("in")).orElse("");
      if (in.equals("body")) {
        body = parameter;
      } else if (in.equalsIgnoreCase("formData")) {
        parameter.get().text("name").ifPresent(name -> form.put(name, parameter.get()));
      }
    }
    if (body.isPresent()) {
      ObjectNode node = body.get();
      return Optional.of(
          new RequestBody(
              node,
              node.isTrue("required"),
              content.swagger(operation, "consumes", node, node.get("schema"), direction)));
    }
    return form.isEmpty() ? Optional.empty() : Optional.of(form(operation, form, direction));
  }

  /** Form parameters are the properties of one object in a form's media type. */
  private RequestBody form(
      ObjectNode operation, Map<String, ObjectNode> form, Direction direction) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    boolean hasFile = false;
    for (Map.Entry<String, ObjectNode> field : form.entrySet()) {
      properties.put(field.getKey(), reading.schema(field.getValue(), direction));
      if (field.getValue().isTrue("required")) {
        required.add(field.getKey());
      }
      hasFile |= field.getValue().text("type").filter("file"::equals).isPresent();
    }
    Node node = operation.get("parameters").orElse(operation);
    List<Assertion> assertions = new ArrayList<>();
    assertions.add(new Assertion.Type(Set.of(JsonType.OBJECT)));
    assertions.add(new Assertion.Properties(properties, Map.of(), Schema.any()));
    if (!required.isEmpty()) {
      assertions.add(new Assertion.Required(required));
    }
    Schema schema = Schema.at(node, () -> assertions);
    Node owner = operation.get("consumes").isPresent() ? operation : reading.root();
    List<String> types = new ArrayList<>(reading.texts(owner, "consumes"));
    types.removeIf(type -> !type.contains("form"));
    if (types.isEmpty()) {
      types.add(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
    }
    return new RequestBody(
        node,
        !required.isEmpty(),
        types.stream()
            .map(
                type ->
                    new MediaType(
                        node, MediaRange.of(type), Optional.of(schema), Optional.empty(), Map.of()))
            .toList());
  }
}
