package io.concordat.compare.containment;

import io.concordat.model.Dialect;
import io.concordat.model.Direction;
import io.concordat.model.Schema;
import io.concordat.model.SchemaReader;
import io.concordat.source.Json;
import io.concordat.source.Limits;
import io.concordat.source.Node;
import io.concordat.source.SpecTree;
import io.concordat.source.Specification;
import java.nio.charset.StandardCharsets;

/** Schemas and values from their text. */
final class Schemas {

  private Schemas() {}

  /** The schema that the text is, JSON or YAML, in JSON Schema 2020-12. */
  static Schema schema(String text) {
    return schema(text, Dialect.DRAFT_2020_12);
  }

  static Schema schema(String text, Dialect dialect) {
    Specification specification = document(text);
    return new SchemaReader(specification, dialect, Direction.MESSAGE)
        .read(specification.root().root());
  }

  static Json value(String text) {
    return node(text).toJson();
  }

  static Node node(String text) {
    return document(text).root().root();
  }

  static Specification document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SpecTree tree =
        new SpecTree() {
          @Override
          public byte[] read(String path) throws java.io.IOException {
            if (!path.equals("schema.yaml")) {
              throw new java.io.FileNotFoundException(path);
            }
            return bytes;
          }

          @Override
          public String display(String path) {
            return path;
          }
        };
    return Specification.read(tree, "schema.yaml", Limits.DEFAULT);
  }
}
