package io.concordat.compare.containment;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes schemas of any dialect as JSON Schema 2020-12. Whatever is referred to is a document of
 * its own, written when somebody reads it: a message of a large API reaches thousands of schemas, a
 * witness few.
 */
final class SchemaRenderer {

  private static final String PREFIX = "urn:concordat:schema:";

  private final Map<Schema, Integer> numbers = new IdentityHashMap<>();
  private final List<Schema> schemas = new ArrayList<>();
  private boolean isComplete = true;

  /** The URI of the schema's document. */
  String uri(Schema schema) {
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
  Json document(String uri) {
    return body(schemas.get(Integer.parseInt(uri.substring(PREFIX.length()))));
  }

  /** Whether everything that the documents written so far assert could be written. */
  boolean isComplete() {
    return isComplete;
  }

  private Json body(Schema schema) {
    Body body = new Body();
    schema.assertions().forEach(assertion -> assertion.accept(body));
    return body.finished();
  }

  private final class Body implements Assertion.Visitor<Boolean> {

    private final Map<String, Json> members = new LinkedHashMap<>();
    private final List<Json> more = new ArrayList<>();

    Json finished() {
      if (!more.isEmpty()) {
        members.put("allOf", Json.array(more));
      }
      return new Json.Obj(members);
    }

    private Boolean put(String keyword, Json value) {
      if (members.containsKey(keyword) || keyword.equals("allOf")) {
        more.add(Json.object(keyword, value));
      } else {
        members.put(keyword, value);
      }
      return true;
    }

    private Json list(List<Schema> schemas) {
      return Json.array(schemas.stream().map(SchemaRenderer.this::body).toList());
    }

    private Json byName(Map<String, Schema> schemas) {
      Map<String, Json> byName = new LinkedHashMap<>();
      schemas.forEach((name, schema) -> byName.put(name, body(schema)));
      return new Json.Obj(byName);
    }

    private Json names(Collection<String> names) {
      return Json.array(names.stream().map(Json::of).toList());
    }

    @Override
    public Boolean type(Assertion.Type a) {
      return a.types().isEmpty()
          ? put("not", Json.object())
          : put(
              "type",
              names(a.types().stream().filter(t -> isNews(t, a)).map(JsonType::keyword).toList()));
    }

    /** Some validators compare as integers where "integer" stands beside "number". */
    private static boolean isNews(JsonType type, Assertion.Type among) {
      return type != JsonType.INTEGER || !among.types().contains(JsonType.NUMBER);
    }

    @Override
    public Boolean enumeration(Assertion.Enumeration a) {
      return put("enum", Json.array(a.values()));
    }

    @Override
    public Boolean minimum(Assertion.Minimum a) {
      return put(a.isExclusive() ? "exclusiveMinimum" : "minimum", new Json.Num(a.value()));
    }

    @Override
    public Boolean maximum(Assertion.Maximum a) {
      return put(a.isExclusive() ? "exclusiveMaximum" : "maximum", new Json.Num(a.value()));
    }

    @Override
    public Boolean multipleOf(Assertion.MultipleOf a) {
      return put("multipleOf", new Json.Num(a.value()));
    }

    @Override
    public Boolean minLength(Assertion.MinLength a) {
      return put("minLength", Json.Num.of(a.value()));
    }

    @Override
    public Boolean maxLength(Assertion.MaxLength a) {
      return put("maxLength", Json.Num.of(a.value()));
    }

    @Override
    public Boolean pattern(Assertion.Pattern a) {
      return put("pattern", Json.of(a.regex()));
    }

    @Override
    public Boolean format(Assertion.Format a) {
      NumberFormat.of(a.name())
          .ifPresent(
              format ->
                  more.add(
                      Json.object(
                          "if", Json.object("type", Json.of("number")),
                          "then",
                              Json.object(
                                  "type", Json.of("integer"),
                                  "minimum", new Json.Num(new BigDecimal(format.min())),
                                  "maximum", new Json.Num(new BigDecimal(format.max()))))));
      StringFormat format = StringFormat.of(a.name());
      isComplete &= !format.isUndefined();
      boolean isSaid = !format.isUndefined() && !format.isEverything();
      return isSaid ? put("format", Json.of(a.name())) : true;
    }

    @Override
    public Boolean items(Assertion.Items a) {
      Map<String, Json> items = new LinkedHashMap<>();
      if (!a.prefix().isEmpty()) {
        items.put("prefixItems", list(a.prefix()));
      }
      if (a.rest() != Schema.any()) {
        items.put("items", body(a.rest()));
      }
      return together(items);
    }

    /** Keywords that mean something only side by side. */
    private Boolean together(Map<String, Json> keywords) {
      if (keywords.keySet().stream().anyMatch(members::containsKey)) {
        more.add(new Json.Obj(keywords));
      } else {
        members.putAll(keywords);
      }
      return true;
    }

    @Override
    public Boolean contains(Assertion.Contains a) {
      Map<String, Json> contains = new LinkedHashMap<>();
      contains.put("contains", body(a.schema()));
      contains.put("minContains", Json.Num.of(a.min()));
      if (a.max() != Long.MAX_VALUE) {
        contains.put("maxContains", Json.Num.of(a.max()));
      }
      return together(contains);
    }

    @Override
    public Boolean minItems(Assertion.MinItems a) {
      return put("minItems", Json.Num.of(a.value()));
    }

    @Override
    public Boolean maxItems(Assertion.MaxItems a) {
      return put("maxItems", Json.Num.of(a.value()));
    }

    @Override
    public Boolean uniqueItems(Assertion.UniqueItems a) {
      return put("uniqueItems", Json.Bool.TRUE);
    }

    @Override
    public Boolean properties(Assertion.Properties a) {
      Map<String, Json> properties = new LinkedHashMap<>();
      properties.put("properties", byName(a.named()));
      properties.put("patternProperties", byName(a.patterned()));
      if (a.rest() != Schema.any()) {
        properties.put("additionalProperties", body(a.rest()));
      }
      return together(properties);
    }

    @Override
    public Boolean required(Assertion.Required a) {
      return put("required", names(a.names()));
    }

    @Override
    public Boolean minProperties(Assertion.MinProperties a) {
      return put("minProperties", Json.Num.of(a.value()));
    }

    @Override
    public Boolean maxProperties(Assertion.MaxProperties a) {
      return put("maxProperties", Json.Num.of(a.value()));
    }

    @Override
    public Boolean propertyNames(Assertion.PropertyNames a) {
      return put("propertyNames", body(a.schema()));
    }

    @Override
    public Boolean dependentRequired(Assertion.DependentRequired a) {
      return put("dependentRequired", Json.object(a.name(), names(a.required())));
    }

    @Override
    public Boolean dependentSchema(Assertion.DependentSchema a) {
      return put("dependentSchemas", Json.object(a.name(), body(a.schema())));
    }

    @Override
    public Boolean allOf(Assertion.AllOf a) {
      return put("allOf", list(a.schemas()));
    }

    @Override
    public Boolean anyOf(Assertion.AnyOf a) {
      return put("anyOf", list(a.schemas()));
    }

    @Override
    public Boolean oneOf(Assertion.OneOf a) {
      return put("oneOf", list(a.schemas()));
    }

    @Override
    public Boolean not(Assertion.Not a) {
      return put("not", body(a.schema()));
    }

    @Override
    public Boolean conditional(Assertion.Conditional a) {
      Map<String, Json> conditional = new LinkedHashMap<>();
      conditional.put("if", body(a.condition()));
      conditional.put("then", body(a.then()));
      conditional.put("else", body(a.otherwise()));
      return together(conditional);
    }

    @Override
    public Boolean reference(Assertion.Reference a) {
      return put("$ref", Json.of(uri(a.target())));
    }

    @Override
    public Boolean unevaluatedProperties(Assertion.UnevaluatedProperties a) {
      return put("unevaluatedProperties", body(a.schema()));
    }

    @Override
    public Boolean unevaluatedItems(Assertion.UnevaluatedItems a) {
      return put("unevaluatedItems", body(a.schema()));
    }

    @Override
    public Boolean undecided(Assertion.Undecided a) {
      isComplete = false;
      return true;
    }
  }
}
