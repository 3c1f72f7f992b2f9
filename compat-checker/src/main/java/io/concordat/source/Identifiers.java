package io.concordat.source;

import java.util.Optional;

/** Which keywords give the schemas of a dialect a URI or a name. */
public enum Identifiers {
  /** {@code id}, without meaning beside a {@code $ref} (draft-04). */
  ID("id", true),
  /** {@code $id}, without meaning beside a {@code $ref} (draft-06, draft-07). */
  DOLLAR_ID("$id", true),
  /** {@code $id}, {@code $anchor}, {@code $dynamicAnchor} (2019-09 and later, OpenAPI). */
  ANCHORS("$id", false);

  private final String keyword;
  private final boolean isHiddenByReference;

  Identifiers(String keyword, boolean isHiddenByReference) {
    this.keyword = keyword;
    this.isHiddenByReference = isHiddenByReference;
  }

  /** The URI reference that identifies the schema, or names it when it is only a fragment. */
  Optional<String> of(ObjectNode schema) {
    return isHiddenByReference && schema.get("$ref").isPresent() ? Optional.empty() : id(schema);
  }

  private Optional<String> id(ObjectNode schema) {
    return schema
        .get(keyword)
        .filter(node -> node instanceof ScalarNode scalar && scalar.isString())
        .map(Node::text);
  }

  /** Whether a document without {@code $}-keywords may still identify schemas. */
  boolean areOrdinaryNames() {
    return this == ID;
  }
}
