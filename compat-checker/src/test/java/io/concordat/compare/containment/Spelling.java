package io.concordat.compare.containment;

import io.concordat.model.Dialect;
import io.concordat.source.Json;

/** Which keywords a dialect has, and how it writes what others write otherwise. */
record Spelling(Dialect dialect) {

  /** Whether it has what this draft has. */
  boolean isSince(Dialect draft) {
    return dialect == Dialect.OPENAPI_3_1 || (!isOpenApi() && dialect.compareTo(draft) >= 0);
  }

  /** Whether it is OpenAPI's own language. */
  boolean isOpenApi() {
    return dialect == Dialect.SWAGGER_2 || dialect == Dialect.OPENAPI_3_0;
  }

  /** Whether there is anyOf. */
  boolean hasUnions() {
    return dialect != Dialect.SWAGGER_2;
  }

  boolean isModern() {
    return isSince(Dialect.DRAFT_2019_09);
  }

  /** The keyword of the definitions. */
  String definitions() {
    return isModern() ? "$defs" : "definitions";
  }

  /** The keyword that adds null to a type. */
  String nullable() {
    return dialect == Dialect.SWAGGER_2 ? "x-nullable" : "nullable";
  }

  Json nothing() {
    return isSince(Dialect.DRAFT_06) ? Json.Bool.FALSE : Json.object("not", Json.object());
  }

  Json anything() {
    return isSince(Dialect.DRAFT_06) ? Json.Bool.TRUE : Json.object();
  }

  /** Names a schema "leaf", where that can be done. */
  Json.Obj leaf() {
    if (dialect == Dialect.DRAFT_04) {
      return Json.object("id", Json.of("#leaf"));
    }
    if (isModern()) {
      return Json.object("$anchor", Json.of("leaf"));
    }
    return isOpenApi() ? Json.object() : Json.object("$id", Json.of("#leaf"));
  }

  /** Makes a resource one whose root dynamic references may find. */
  Json.Obj node() {
    return dialect == Dialect.DRAFT_2019_09
        ? Json.object("$recursiveAnchor", Json.Bool.TRUE)
        : Json.object("$dynamicAnchor", Json.of("node"));
  }

  /** Refers to the outermost such resource. */
  Json.Obj outermostNode() {
    return dialect == Dialect.DRAFT_2019_09
        ? Json.object("$recursiveRef", Json.of("#"))
        : Json.object("$dynamicRef", Json.of("#node"));
  }
}
