package io.concordat.validation;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes one assertion as the keywords of JSON Schema 2020-12 that say the same. Several keywords
 * mean it only side by side.
 */
final class AssertionRenderer implements Assertion.Visitor<Json.Obj> {

  private final Function<Schema, Json> body;
  private final Function<Schema, String> uri;
  private boolean isComplete = true;

  /**
   * @param body writes a schema out where it stands
   * @param uri names the document of a schema that is referred to
   */
  AssertionRenderer(Function<Schema, Json> body, Function<Schema, String> uri) {
    this.body = body;
    this.uri = uri;
  }

  /** Whether everything that was asserted could be written. */
  boolean isComplete() {
    return isComplete;
  }

  @Override
  public Json.Obj type(Assertion.Type a) {
    return a.types().isEmpty()
        ? Json.object("not", Json.object())
        : Json.object(
            "type",
            names(a.types().stream().filter(t -> isNews(t, a)).map(JsonType::keyword).toList()));
  }

  /** Some validators compare as integers where "integer" stands beside "number". */
  private static boolean isNews(JsonType type, Assertion.Type among) {
    return type != JsonType.INTEGER || !among.types().contains(JsonType.NUMBER);
  }

  @Override
  public Json.Obj enumeration(Assertion.Enumeration a) {
    return Json.object("enum", Json.array(a.values()));
  }

  @Override
  public Json.Obj minimum(Assertion.Minimum a) {
    return Json.object(a.isExclusive() ? "exclusiveMinimum" : "minimum", new Json.Num(a.value()));
  }

  @Override
  public Json.Obj maximum(Assertion.Maximum a) {
    return Json.object(a.isExclusive() ? "exclusiveMaximum" : "maximum", new Json.Num(a.value()));
  }

  @Override
  public Json.Obj multipleOf(Assertion.MultipleOf a) {
    return Json.object("multipleOf", new Json.Num(a.value()));
  }

  @Override
  public Json.Obj minLength(Assertion.MinLength a) {
    return Json.object("minLength", Json.Num.of(a.value()));
  }

  @Override
  public Json.Obj maxLength(Assertion.MaxLength a) {
    return Json.object("maxLength", Json.Num.of(a.value()));
  }

  @Override
  public Json.Obj pattern(Assertion.Pattern a) {
    return Json.object("pattern", Json.of(a.regex()));
  }

  @Override
  public Json.Obj format(Assertion.Format a) {
    boolean isSaid = FormatNames.ASSERTIONS.contains(a.name());
    isComplete &= isSaid || FormatNames.ANNOTATIONS.contains(a.name());
    return Json.object(
        "format",
        isSaid ? Json.of(a.name()) : null,
        "allOf",
        NumberFormat.of(a.name()).map(AssertionRenderer::bounds).orElse(null));
  }

  /** What a format of numbers says, in words that every validator knows. */
  private static Json bounds(NumberFormat format) {
    return Json.array(
        List.of(
            Json.object(
                "if", Json.object("type", Json.of("number")),
                "then",
                    Json.object(
                        "type", Json.of("integer"),
                        "minimum", new Json.Num(new BigDecimal(format.min())),
                        "maximum", new Json.Num(new BigDecimal(format.max()))))));
  }

  /** "items" that accept anything would count as having looked at them, for "unevaluatedItems". */
  @Override
  public Json.Obj items(Assertion.Items a) {
    return Json.object(
        "prefixItems", a.prefix().isEmpty() ? null : list(a.prefix()),
        "items", a.rest() == Schema.any() ? null : body.apply(a.rest()));
  }

  @Override
  public Json.Obj contains(Assertion.Contains a) {
    return Json.object(
        "contains", body.apply(a.schema()),
        "minContains", Json.Num.of(a.min()),
        "maxContains", a.max() == Long.MAX_VALUE ? null : Json.Num.of(a.max()));
  }

  @Override
  public Json.Obj minItems(Assertion.MinItems a) {
    return Json.object("minItems", Json.Num.of(a.value()));
  }

  @Override
  public Json.Obj maxItems(Assertion.MaxItems a) {
    return Json.object("maxItems", Json.Num.of(a.value()));
  }

  @Override
  public Json.Obj uniqueItems(Assertion.UniqueItems a) {
    return Json.object("uniqueItems", Json.Bool.TRUE);
  }

  @Override
  public Json.Obj properties(Assertion.Properties a) {
    return Json.object(
        "properties", byName(a.named()),
        "patternProperties", byName(a.patterned()),
        "additionalProperties", a.rest() == Schema.any() ? null : body.apply(a.rest()));
  }

  @Override
  public Json.Obj required(Assertion.Required a) {
    return Json.object("required", names(a.names()));
  }

  @Override
  public Json.Obj minProperties(Assertion.MinProperties a) {
    return Json.object("minProperties", Json.Num.of(a.value()));
  }

  @Override
  public Json.Obj maxProperties(Assertion.MaxProperties a) {
    return Json.object("maxProperties", Json.Num.of(a.value()));
  }

  @Override
  public Json.Obj propertyNames(Assertion.PropertyNames a) {
    return Json.object("propertyNames", body.apply(a.schema()));
  }

  @Override
  public Json.Obj dependentRequired(Assertion.DependentRequired a) {
    return Json.object("dependentRequired", Json.object(a.name(), names(a.required())));
  }

  @Override
  public Json.Obj dependentSchema(Assertion.DependentSchema a) {
    return Json.object("dependentSchemas", Json.object(a.name(), body.apply(a.schema())));
  }

  @Override
  public Json.Obj allOf(Assertion.AllOf a) {
    return Json.object("allOf", list(a.schemas()));
  }

  @Override
  public Json.Obj anyOf(Assertion.AnyOf a) {
    return Json.object("anyOf", list(a.schemas()));
  }

  @Override
  public Json.Obj oneOf(Assertion.OneOf a) {
    return Json.object("oneOf", list(a.schemas()));
  }

  @Override
  public Json.Obj not(Assertion.Not a) {
    return Json.object("not", body.apply(a.schema()));
  }

  @Override
  public Json.Obj conditional(Assertion.Conditional a) {
    return Json.object(
        "if", body.apply(a.condition()),
        "then", body.apply(a.then()),
        "else", body.apply(a.otherwise()));
  }

  @Override
  public Json.Obj reference(Assertion.Reference a) {
    return Json.object("$ref", Json.of(uri.apply(a.target())));
  }

  @Override
  public Json.Obj unevaluatedProperties(Assertion.UnevaluatedProperties a) {
    return Json.object("unevaluatedProperties", body.apply(a.schema()));
  }

  @Override
  public Json.Obj unevaluatedItems(Assertion.UnevaluatedItems a) {
    return Json.object("unevaluatedItems", body.apply(a.schema()));
  }

  @Override
  public Json.Obj undecided(Assertion.Undecided a) {
    isComplete = false;
    return Json.object();
  }

  private Json list(List<Schema> schemas) {
    return Json.array(schemas.stream().map(body).toList());
  }

  private Json byName(Map<String, Schema> schemas) {
    Map<String, Json> byName = new LinkedHashMap<>();
    schemas.forEach((name, schema) -> byName.put(name, body.apply(schema)));
    return new Json.Obj(byName);
  }

  private static Json names(Collection<String> names) {
    return Json.array(names.stream().map(Json::of).toList());
  }
}
