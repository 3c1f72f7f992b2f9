package io.concordat.compare.containment;

import static io.concordat.compare.containment.Fact.UNBOUNDED;
import static io.concordat.compare.containment.Formula.all;
import static io.concordat.compare.containment.Formula.any;

import io.concordat.model.Assertion;
import io.concordat.model.JsonType;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.NumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What an assertion says about values of one kind, in facts; what it says about other kinds is left
 * out. Applicators are rewritten by their definitions (JSON Schema 2020-12 Core §10).
 */
final class Rewriter implements Assertion.Visitor<Formula> {

  private final Literals literals;
  private final Kind kind;
  private final Schema schema;
  private final boolean holds;

  private Rewriter(Literals literals, Kind kind, Literal literal) {
    this.literals = literals;
    this.kind = kind;
    this.schema = literal.schema();
    this.holds = literal.holds();
  }

  /** What the literal says about values of this kind. */
  static Formula rewrite(Literal literal, Kind kind, Literals literals) {
    Rewriter rewriter = new Rewriter(literals, kind, literal);
    List<Formula> formulas = new ArrayList<>();
    for (Assertion assertion : literal.schema().assertions()) {
      formulas.add(assertion.accept(rewriter));
    }
    return literal.holds() ? all(formulas) : any(formulas);
  }

  private Formula signed(Formula positive) {
    return holds ? positive : positive.negated();
  }

  private Formula fact(Kind aboutKind, Fact fact) {
    return kind == aboutKind ? signed(new Formula.Atom(fact)) : Formula.truth(holds);
  }

  private Literal literal(Schema subschema, boolean isValid) {
    return literals.of(subschema, isValid);
  }

  private Formula claim(Schema subschema, boolean isValid) {
    return new Formula.Claim(literal(subschema, isValid));
  }

  private Formula opaque(String reason) {
    return new Formula.Atom(new Fact.Opaque(reason, schema.location()));
  }

  @Override
  public Formula type(Assertion.Type a) {
    if (kind.isWhollyIn(a.types())) {
      return Formula.truth(holds);
    }
    if (kind == Kind.NUMBER && a.types().contains(JsonType.INTEGER)) {
      return fact(Kind.NUMBER, new Fact.Multiple(BigDecimal.ONE, true));
    }
    return Formula.truth(!holds);
  }

  @Override
  public Formula enumeration(Assertion.Enumeration a) {
    Set<Json> values = new LinkedHashSet<>();
    a.values().stream().filter(kind::includes).forEach(values::add);
    if (values.isEmpty()) {
      return Formula.truth(!holds);
    }
    if (holds || kind == Kind.NUMBER || kind == Kind.STRING) {
      return new Formula.Atom(new Fact.Among(values, holds));
    }
    return all(values.stream().map(value -> claim(Constants.schemaOf(value), false)).toList());
  }

  @Override
  public Formula minimum(Assertion.Minimum a) {
    return fact(Kind.NUMBER, new Fact.AtLeast(a.value(), a.isExclusive()));
  }

  @Override
  public Formula maximum(Assertion.Maximum a) {
    return fact(Kind.NUMBER, new Fact.AtMost(a.value(), a.isExclusive()));
  }

  @Override
  public Formula multipleOf(Assertion.MultipleOf a) {
    return fact(Kind.NUMBER, new Fact.Multiple(a.value(), true));
  }

  @Override
  public Formula minLength(Assertion.MinLength a) {
    return fact(Kind.STRING, new Fact.Length(a.value(), UNBOUNDED));
  }

  @Override
  public Formula maxLength(Assertion.MaxLength a) {
    return fact(Kind.STRING, new Fact.Length(0, a.value()));
  }

  @Override
  public Formula pattern(Assertion.Pattern a) {
    return fact(Kind.STRING, new Fact.Matches(a.regex(), true));
  }

  @Override
  public Formula format(Assertion.Format a) {
    return switch (kind) {
      case STRING -> fact(kind, new Fact.InFormat(a.name(), true));
      case NUMBER -> signed(NumberFormat.of(a.name()).map(Formula::of).orElse(all()));
      default -> Formula.truth(holds);
    };
  }

  @Override
  public Formula items(Assertion.Items a) {
    List<Literal> prefix = a.prefix().stream().map(item -> literal(item, true)).toList();
    return fact(Kind.ARRAY, new Fact.ItemsLayer(prefix, literal(a.rest(), true)));
  }

  @Override
  public Formula contains(Assertion.Contains a) {
    return fact(Kind.ARRAY, new Fact.Counted(literal(a.schema(), true), a.min(), a.max()));
  }

  @Override
  public Formula minItems(Assertion.MinItems a) {
    return fact(Kind.ARRAY, new Fact.ArraySize(a.value(), UNBOUNDED));
  }

  @Override
  public Formula maxItems(Assertion.MaxItems a) {
    return fact(Kind.ARRAY, new Fact.ArraySize(0, a.value()));
  }

  @Override
  public Formula uniqueItems(Assertion.UniqueItems a) {
    return fact(Kind.ARRAY, new Fact.Distinct(true));
  }

  @Override
  public Formula properties(Assertion.Properties a) {
    if (kind != Kind.OBJECT) {
      return Formula.truth(holds);
    }
    Literal rest = literal(a.rest(), true);
    return fact(
        kind, new Fact.Layer(byName(a.named()), byName(a.patterned()), rest, a.rest().isAny()));
  }

  private Map<String, Literal> byName(Map<String, Schema> schemas) {
    Map<String, Literal> byName = new LinkedHashMap<>();
    schemas.forEach((name, subschema) -> byName.put(name, literal(subschema, true)));
    return byName;
  }

  private Formula has(String name, boolean isThere) {
    return new Formula.Atom(new Fact.Has(name, isThere));
  }

  @Override
  public Formula required(Assertion.Required a) {
    return kind == Kind.OBJECT ? signed(hasAll(a.names())) : Formula.truth(holds);
  }

  private Formula hasAll(Set<String> names) {
    return all(names.stream().map(name -> has(name, true)).toList());
  }

  @Override
  public Formula minProperties(Assertion.MinProperties a) {
    return fact(Kind.OBJECT, new Fact.ObjectSize(a.value(), UNBOUNDED));
  }

  @Override
  public Formula maxProperties(Assertion.MaxProperties a) {
    return fact(Kind.OBJECT, new Fact.ObjectSize(0, a.value()));
  }

  @Override
  public Formula propertyNames(Assertion.PropertyNames a) {
    return fact(Kind.OBJECT, new Fact.EveryName(literal(a.schema(), true)));
  }

  @Override
  public Formula dependentRequired(Assertion.DependentRequired a) {
    return kind == Kind.OBJECT
        ? signed(any(has(a.name(), false), hasAll(a.required())))
        : Formula.truth(holds);
  }

  @Override
  public Formula dependentSchema(Assertion.DependentSchema a) {
    return kind == Kind.OBJECT
        ? signed(any(has(a.name(), false), claim(a.schema(), true)))
        : Formula.truth(holds);
  }

  @Override
  public Formula allOf(Assertion.AllOf a) {
    return signed(all(a.schemas().stream().map(s -> claim(s, true)).toList()));
  }

  @Override
  public Formula anyOf(Assertion.AnyOf a) {
    return signed(any(a.schemas().stream().map(s -> claim(s, true)).toList()));
  }

  @Override
  public Formula oneOf(Assertion.OneOf a) {
    List<Literal> branches = a.schemas().stream().map(branch -> literal(branch, true)).toList();
    if (Exclusion.isPlain(a.schemas(), kind)) {
      return signed(any(branches.stream().<Formula>map(Formula.Claim::new).toList()));
    }
    return holds ? ExactlyOne.holds(branches) : ExactlyOne.fails(branches);
  }

  @Override
  public Formula not(Assertion.Not a) {
    return claim(a.schema(), !holds);
  }

  @Override
  public Formula conditional(Assertion.Conditional a) {
    return any(
        all(claim(a.condition(), true), claim(a.then(), holds)),
        all(claim(a.condition(), false), claim(a.otherwise(), holds)));
  }

  @Override
  public Formula reference(Assertion.Reference a) {
    return claim(a.target(), holds);
  }

  @Override
  public Formula unevaluatedProperties(Assertion.UnevaluatedProperties a) {
    return kind == Kind.OBJECT
        ? byCase(a, seen -> seen.properties(a.schema(), literals))
        : Formula.truth(holds);
  }

  @Override
  public Formula unevaluatedItems(Assertion.UnevaluatedItems a) {
    return kind == Kind.ARRAY
        ? byCase(a, seen -> seen.items(a.schema(), literals))
        : Formula.truth(holds);
  }

  private Formula byCase(Assertion own, Function<EvaluatedCase, Fact> unseen) {
    Function<EvaluatedCase, Formula> rest = seen -> fact(kind, unseen.apply(seen));
    return EvaluatedCases.of(schema, own, kind, literals)
        .map(cases -> any(cases.stream().map(seen -> seen.formula(rest, holds)).toList()))
        .orElseGet(() -> opaque("too many ways to leave something unevaluated"));
  }

  @Override
  public Formula undecided(Assertion.Undecided a) {
    return opaque(a.keyword() + ": " + a.reason());
  }
}
