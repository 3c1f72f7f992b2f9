package io.concordat.compare.containment;

import io.concordat.model.Schema;

/** Makes literals, such that schemas of the same content give the same literal. */
final class Literals {

  private final Contents contents;

  Literals(Contents contents) {
    this.contents = contents;
  }

  Literal of(Schema schema, boolean holds) {
    int id = contents.id(schema);
    return new Literal(id, contents.schema(id), holds);
  }
}
