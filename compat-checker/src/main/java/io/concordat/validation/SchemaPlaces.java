package io.concordat.validation;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.Location;
import io.concordat.source.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds where a specification says what a part of a written schema says. */
final class SchemaPlaces {

  private record Written(Json document, Map<Json, Schema> schemas) {}

  private final SchemaRenderer renderer;
  private final Map<String, Written> documents = new ConcurrentHashMap<>();

  SchemaPlaces(SchemaRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Where the specification says it: at the keyword, or else at the innermost schema around it.
   *
   * @param uri of the written document
   * @param path from its root to the keyword, through references
   */
  Optional<Location> location(String uri, List<String> path) {
    Written written = documents.computeIfAbsent(uri, this::write);
    Json at = written.document();
    Optional<Location> location = Optional.empty();
    for (int i = 0; i <= path.size(); i++) {
      Optional<Node> node = Optional.ofNullable(written.schemas().get(at)).flatMap(Schema::node);
      if (node.isPresent()) {
        Optional<Node> keyword = i < path.size() ? node.get().get(path.get(i)) : Optional.empty();
        location = Optional.of(keyword.orElse(node.get()).location());
      }
      if (i < path.size()) {
        Optional<Json> next = step(at, path.get(i));
        if (next.isEmpty()) {
          return location;
        }
        at = next.get();
        if (path.get(i).equals("$ref") && at instanceof Json.Str target) {
          written = documents.computeIfAbsent(target.value(), this::write);
          at = written.document();
        }
      }
    }
    return location;
  }

  private Written write(String uri) {
    Map<Json, Schema> schemas = new IdentityHashMap<>();
    return new Written(renderer.document(uri, schemas::put), schemas);
  }

  private static Optional<Json> step(Json from, String name) {
    if (from instanceof Json.Obj object) {
      return Optional.ofNullable(object.members().get(name));
    }
    if (from instanceof Json.Arr array) {
      int index = Integer.parseInt(name);
      return index < array.elements().size()
          ? Optional.of(array.elements().get(index))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
