package io.concordat.maven.generate;

import io.concordat.source.Node;
import io.concordat.source.Sameness;
import io.concordat.source.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of schemas by their names. A class is named for its schema's place among the
 * components, its title, or its message; what is inside of it for the property behind the class
 * around. So a name does not depend on what else there is, unless other content wants the same one;
 * equal content of the same name is one class.
 */
final class SchemaNames {

  private final ClassNames names = new ClassNames();
  private final Sameness sameness;
  private final Map<Node, String> named = new IdentityHashMap<>();
  private final Map<String, List<Node>> wanting = new HashMap<>();

  SchemaNames(Specification specification) {
    this.sameness = new Sameness(specification, specification);
  }

  /** The class that a schema has already, or that an equal one has which wanted this name. */
  Optional<String> known(Node schema, String wanted) {
    String known = named.get(schema);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> ofEqual =
        wanting.getOrDefault(ClassNames.of(wanted), List.of()).stream()
            .filter(other -> sameness.same(other, schema))
            .findFirst()
            .map(named::get);
    ofEqual.ifPresent(name -> named.put(schema, name));
    return ofEqual;
  }

  /** A new class for a schema. */
  String give(Node schema, String wanted) {
    String name = names.give(wanted);
    named.put(schema, name);
    wanting.computeIfAbsent(ClassNames.of(wanted), w -> new ArrayList<>()).add(schema);
    return name;
  }

  /** What a schema is called that references lead to: the last part of the way, or its file. */
  static String ofPlace(Node schema) {
    String pointer = schema.pointer();
    if (pointer.isEmpty()) {
      String path = schema.document().path();
      return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.equals("payload") && schema.parent().isPresent()
        ? ofPlace(schema.parent().get())
        : last;
  }

  /** What a schema is called that stands where it is used. */
  static String ofTitle(Node schema, String otherwise) {
    return schema.text("title").orElse(otherwise);
  }
}
