package io.concordat.validation;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A schema of any dialect as one document of JSON Schema 2020-12 that needs no other. */
public final class SchemaDocument {

  private SchemaDocument() {}

  /** The schema, with all that it refers to in its {@code $defs}. */
  public static Json of(Schema schema) {
    SchemaRenderer renderer = new SchemaRenderer();
    Map<String, String> names = new HashMap<>();
    Map<String, Json> definitions = new LinkedHashMap<>();
    String root = renderer.uri(schema);
    names.put(root, "#");
    Json body = local(renderer.document(root), renderer, names, definitions);
    return definitions.isEmpty() || !(body instanceof Json.Obj object)
        ? body
        : object.with("$defs", new Json.Obj(definitions));
  }

  private static Json local(
      Json value,
      SchemaRenderer renderer,
      Map<String, String> names,
      Map<String, Json> definitions) {
    if (value instanceof Json.Arr array) {
      return Json.array(
          array.elements().stream()
              .map(element -> local(element, renderer, names, definitions))
              .toList());
    }
    if (!(value instanceof Json.Obj object)) {
      return value;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              boolean isReference =
                  name.equals("$ref")
                      && member instanceof Json.Str text
                      && SchemaRenderer.isUri(text.value());
              members.put(
                  name,
                  isReference
                      ? Json.of(
                          reference(((Json.Str) member).value(), renderer, names, definitions))
                      : local(member, renderer, names, definitions));
            });
    return new Json.Obj(members);
  }

  private static String reference(
      String uri,
      SchemaRenderer renderer,
      Map<String, String> names,
      Map<String, Json> definitions) {
    String known = names.get(uri);
    if (known != null) {
      return known;
    }
    String name = "s" + names.size();
    names.put(uri, "#/$defs/" + name);
    definitions.put(name, Json.object());
    definitions.put(name, local(renderer.document(uri), renderer, names, definitions));
    return "#/$defs/" + name;
  }
}
