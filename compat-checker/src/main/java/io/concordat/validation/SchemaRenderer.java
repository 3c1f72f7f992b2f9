package io.concordat.validation;

import io.concordat.model.Assertion;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Writes schemas of any dialect as JSON Schema 2020-12. Whatever is referred to is a document of
 * its own, written when somebody reads it: a message of a large API reaches thousands of schemas, a
 * witness few. Values may be validated by several threads.
 */
final class SchemaRenderer {

  private static final String PREFIX = "urn:concordat:schema:";

  private final Map<Schema, Integer> numbers = new IdentityHashMap<>();
  private final List<Schema> schemas = new ArrayList<>();
  private final AssertionRenderer assertions = new AssertionRenderer(this::body, this::uri);
  private BiConsumer<Json, Schema> written = (json, schema) -> {};

  /** The URI of the schema's document. */
  synchronized String uri(Schema schema) {
    Integer number = numbers.get(schema);
    if (number == null) {
      number = schemas.size();
      numbers.put(schema, number);
      schemas.add(schema);
    }
    return PREFIX + number;
  }

  /** Whether this is the URI of a document. */
  static boolean isUri(String uri) {
    return uri.startsWith(PREFIX);
  }

  /** The document of this URI. */
  synchronized Json document(String uri) {
    return body(schemas.get(Integer.parseInt(uri.substring(PREFIX.length()))));
  }

  /**
   * The document of this URI.
   *
   * @param listener is told which part of it was written for which schema
   */
  synchronized Json document(String uri, BiConsumer<Json, Schema> listener) {
    BiConsumer<Json, Schema> before = written;
    written = listener;
    try {
      return document(uri);
    } finally {
      written = before;
    }
  }

  /** Whether everything that the documents written so far assert could be written. */
  synchronized boolean isComplete() {
    return assertions.isComplete();
  }

  private Json body(Schema schema) {
    Map<String, Json> members = new LinkedHashMap<>();
    List<Json> more = new ArrayList<>();
    for (Assertion assertion : schema.assertions()) {
      Json.Obj keywords = assertion.accept(assertions);
      if (keywords.members().keySet().stream().anyMatch(name -> isTaken(name, members))) {
        more.add(keywords);
      } else {
        members.putAll(keywords.members());
      }
    }
    if (!more.isEmpty()) {
      members.put("allOf", Json.array(more));
    }
    Json body = new Json.Obj(members);
    written.accept(body, schema);
    return body;
  }

  private static boolean isTaken(String keyword, Map<String, Json> members) {
    return keyword.equals("allOf") || members.containsKey(keyword);
  }
}
