package io.concordat.compare;

import io.concordat.model.JsonType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.Parameter.In;
import io.concordat.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the parameters of an operation. */
final class ParameterComparison {

  private static final Set<JsonType> COMPOSED = Set.of(JsonType.ARRAY, JsonType.OBJECT);

  /** Styles in which a single value is just itself (OAS 3.1 §4.8.12.3). */
  private static final Set<String> PLAIN =
      Set.of("simple", "form", "spaceDelimited", "tabDelimited", "pipeDelimited", "deepObject");

  private final MessageComparison messages;
  private final ContentComparison content;
  private final Ledger ledger;

  ParameterComparison(MessageComparison messages, ContentComparison content, Ledger ledger) {
    this.messages = messages;
    this.content = content;
    this.ledger = ledger;
  }

  void compare(Operation oldOperation, Operation newOperation) {
    HttpExchange exchange = HttpExchange.requestBody(oldOperation, newOperation);
    List<Parameter> added = new ArrayList<>(newOperation.parameters());
    List<Parameter> removed = new ArrayList<>();
    for (Parameter oldParameter : oldOperation.parameters()) {
      Optional<Parameter> counterpart = counterpart(oldParameter, oldOperation, newOperation);
      if (counterpart.isPresent()) {
        added.removeIf(candidate -> candidate == counterpart.get());
        compare(exchange, oldParameter, counterpart.get());
      } else {
        removed.add(oldParameter);
      }
    }
    for (Parameter oldParameter : removed) {
      Optional<Parameter> moved =
          added.stream()
              .filter(p -> p.in() != oldParameter.in())
              .filter(p -> p.name().equalsIgnoreCase(oldParameter.name()))
              .findFirst();
      if (moved.isPresent()) {
        added.removeIf(candidate -> candidate == moved.get());
        move(exchange, oldParameter, moved.get());
      } else {
        remove(exchange, oldParameter);
      }
    }
    added.forEach(newParameter -> add(exchange, newParameter));
  }

  /** A path parameter is known by its hole, any other by place and name. */
  private static Optional<Parameter> counterpart(
      Parameter parameter, Operation oldOperation, Operation newOperation) {
    List<String> holes = newOperation.path().holes();
    int hole = oldOperation.path().holes().indexOf(parameter.name());
    boolean isByHole = parameter.in() == In.PATH && hole >= 0 && hole < holes.size();
    String identity = isByHole ? holes.get(hole) : parameter.identity();
    return newOperation.parameters().stream()
        .filter(p -> p.in() == parameter.in() && p.identity().equals(identity))
        .findFirst();
  }

  private void add(HttpExchange exchange, Parameter parameter) {
    Fact fact =
        Fact.added(
                parameter.isRequired() ? Change.REQUIRED_PARAMETER_ADDED : Change.PARAMETER_ADDED,
                parameter.node(),
                parameter.describe())
            .says("", parameter.name());
    boolean isMissed = parameter.isRequired() && !exchange.isSentByProvider();
    ledger.add(
        isMissed ? fact.oldClient(Verdict.ruled(Failure.REFUSED)) : fact, exchange.operation());
  }

  private void remove(HttpExchange exchange, Parameter parameter) {
    Fact fact =
        Fact.removed(Change.PARAMETER_REMOVED, parameter.node(), parameter.describe())
            .says(parameter.name(), "")
            .with(Elements.traits(parameter));
    boolean isMissed = parameter.isRequired() && !exchange.isSentByProvider();
    ledger.add(
        isMissed ? fact.newClient(Verdict.ruled(Failure.REFUSED)) : fact, exchange.operation());
  }

  private void move(HttpExchange exchange, Parameter oldParameter, Parameter newParameter) {
    ledger.add(
        altered(
            Change.PARAMETER_MOVED,
            oldParameter,
            newParameter,
            oldParameter.in().toString(),
            newParameter.in().toString()),
        exchange.operation());
  }

  private void compare(HttpExchange message, Parameter oldParameter, Parameter newParameter) {
    if (messages.areSame(oldParameter, newParameter)) {
      return;
    }
    HttpExchange exchange = message.of(part(oldParameter.in()), oldParameter, newParameter);
    boolean isRenamed = !oldParameter.identity().equals(newParameter.identity());
    Set<String> told = isRenamed ? Set.of("name") : Set.of();
    if (isRenamed) {
      ledger.add(
          Fact.of(
                  Change.PATH_PARAMETER_RENAMED,
                  oldParameter.node(),
                  newParameter.node(),
                  oldParameter.describe())
              .says(oldParameter.name(), newParameter.name()),
          exchange.operation());
    }
    compareRequired(exchange, oldParameter, newParameter);
    compareFlags(exchange, oldParameter, newParameter);
    compareValues(exchange, oldParameter, newParameter);
    Elements.compareDeprecation(
            Change.PARAMETER_DEPRECATED,
            Change.PARAMETER_REINSTATED,
            oldParameter,
            newParameter,
            oldParameter.describe())
        .ifPresent(fact -> ledger.add(fact, exchange.operation()));
    AnnotationComparison.compare(
            oldParameter.node(), newParameter.node(), oldParameter.describe(), told)
        .forEach(fact -> ledger.add(fact, exchange.operation()));
  }

  private void compareRequired(
      HttpExchange exchange, Parameter oldParameter, Parameter newParameter) {
    if (oldParameter.isRequired() == newParameter.isRequired()) {
      return;
    }
    boolean isRequired = newParameter.isRequired();
    Fact fact =
        Fact.of(
            isRequired ? Change.PARAMETER_BECAME_REQUIRED : Change.PARAMETER_BECAME_OPTIONAL,
            oldParameter.node(),
            newParameter.node(),
            oldParameter.describe());
    ledger.add(exchange.stricter(fact, isRequired), exchange.operation());
  }

  private void compareFlags(HttpExchange exchange, Parameter oldParameter, Parameter newParameter) {
    if (oldParameter.allowsEmptyValue() != newParameter.allowsEmptyValue()) {
      ledger.add(
          flag(
              exchange,
              Change.PARAMETER_EMPTY_VALUE_ALLOWED,
              Change.PARAMETER_EMPTY_VALUE_FORBIDDEN,
              newParameter.allowsEmptyValue(),
              oldParameter,
              newParameter),
          exchange.operation());
    }
    if (oldParameter.allowsReserved() != newParameter.allowsReserved()) {
      ledger.add(
          flag(
              exchange,
              Change.PARAMETER_RESERVED_CHARACTERS_ALLOWED,
              Change.PARAMETER_RESERVED_CHARACTERS_FORBIDDEN,
              newParameter.allowsReserved(),
              oldParameter,
              newParameter),
          exchange.operation());
    }
  }

  private static Fact flag(
      HttpExchange exchange,
      Change allowed,
      Change forbidden,
      boolean isAllowed,
      Parameter oldParameter,
      Parameter newParameter) {
    Fact fact =
        Fact.of(
            isAllowed ? allowed : forbidden,
            oldParameter.node(),
            newParameter.node(),
            oldParameter.describe());
    return exchange.stricter(fact, !isAllowed);
  }

  private void compareValues(
      HttpExchange exchange, Parameter oldParameter, Parameter newParameter) {
    String before = serialization(oldParameter, newParameter);
    String after = serialization(newParameter, oldParameter);
    if (!before.equals(after)) {
      ledger.add(
          altered(
              Change.PARAMETER_SERIALIZATION_CHANGED, oldParameter, newParameter, before, after),
          exchange.operation());
    } else if (!oldParameter.content().isEmpty()) {
      content.compare(exchange, oldParameter.content(), newParameter.content());
    } else {
      messages.compare(
          exchange,
          oldParameter.schema().orElse(Schema.any()),
          newParameter.schema().orElse(Schema.any()),
          !(oldParameter.isRequired() && newParameter.isRequired()));
    }
  }

  /** How a value becomes text; most styles and explode mean nothing to a single value. */
  private static String serialization(Parameter parameter, Parameter other) {
    if (!parameter.content().isEmpty()) {
      return "content";
    }
    boolean isPlain = PLAIN.contains(parameter.style()) && PLAIN.contains(other.style());
    if (isPlain && other.content().isEmpty() && !(isComposed(parameter) && isComposed(other))) {
      return "style of a single value";
    }
    boolean isExploded = parameter.isExploded() && isComposed(parameter);
    return "style " + parameter.style() + (isExploded ? ", exploded" : "");
  }

  private static boolean isComposed(Parameter parameter) {
    return parameter
        .schema()
        .flatMap(schema -> Shape.of(schema).types())
        .filter(types -> types.stream().anyMatch(COMPOSED::contains))
        .isPresent();
  }

  private static Fact altered(
      Change change, Parameter oldParameter, Parameter newParameter, String before, String after) {
    return Fact.of(change, oldParameter.node(), newParameter.node(), oldParameter.describe())
        .says(before, after)
        .oldClient(Verdict.ruled(Failure.ALTERED))
        .newClient(Verdict.ruled(Failure.ALTERED));
  }

  private static HttpExchange.Part part(In in) {
    return switch (in) {
      case PATH -> HttpExchange.Part.PATH;
      case QUERY, QUERYSTRING -> HttpExchange.Part.QUERY;
      case HEADER -> HttpExchange.Part.HEADER;
      case COOKIE -> HttpExchange.Part.COOKIE;
    };
  }
}
