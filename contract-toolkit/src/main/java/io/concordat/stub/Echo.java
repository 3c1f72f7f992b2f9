package io.concordat.stub;

import io.concordat.exchange.ParameterValue;
import io.concordat.exchange.Received;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import io.concordat.validation.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets an answer say what was asked: {@code id} in the path is {@code id} in the body. */
final class Echo {

  // Together some megabytes, whatever strangers send.
  private static final int MOST_KNOWN = 500;
  private static final int LONGEST_ANSWER = 16 << 10;
  private static final int MOST_VALUES = 8;
  private static final int LONGEST_VALUE = 200;

  private final SchemaValidator validator;
  private final Map<Question, Prepared> known = new ConcurrentHashMap<>();

  /** Consumers ask the same again and again, and to validate costs most of an answer. */
  private record Question(Prepared answer, Map<String, Json> values) {

    boolean isShort() {
      return answer.response().body().length <= LONGEST_ANSWER
          && values.size() <= MOST_VALUES
          && values.values().stream().allMatch(Question::isShort);
    }

    private static boolean isShort(Json value) {
      return value instanceof Json.Bool
          || (value instanceof Json.Str text && text.value().length() <= LONGEST_VALUE)
          || (value instanceof Json.Num number && number.value().precision() <= LONGEST_VALUE);
    }

    /** The answers that are always the same are one object each. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Question question
          && question.answer == answer
          && question.values.equals(values);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(answer) + values.hashCode();
    }
  }

  Echo(SchemaValidator validator) {
    this.validator = validator;
  }

  /** The answer with the values of the request, as far as their names match and it stays valid. */
  Prepared into(Prepared answer, Received received) {
    if (!(answer.json().orElse(Json.NULL) instanceof Json.Obj body)) {
      return answer;
    }
    Map<String, Json> values = values(received, body);
    if (values.isEmpty()) {
      return answer;
    }
    Question question = new Question(answer, values);
    Prepared told = known.get(question);
    if (told != null) {
      return told;
    }
    Json.Obj blended = blend(body, values, answer.schema());
    Prepared echoed = blended.equals(body) ? answer : answer.withJson(blended);
    if (question.isShort()) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(question, echoed);
    }
    return echoed;
  }

  /** An object with other values for some of its members, those with which it stays valid. */
  Json.Obj blend(Json.Obj body, Map<String, Json> values, Schema schema) {
    Json.Obj all = body;
    for (Map.Entry<String, Json> value : values.entrySet()) {
      all = all.with(value.getKey(), value.getValue());
    }
    if (isValid(schema, all)) {
      return all;
    }
    Json.Obj blended = body;
    for (Map.Entry<String, Json> value : values.entrySet()) {
      for (Json reading : readings(value.getValue())) {
        Json.Obj next = blended.with(value.getKey(), reading);
        if (isValid(schema, next)) {
          blended = next;
          break;
        }
      }
    }
    return blended;
  }

  boolean isValid(Schema schema, Json value) {
    return validator.accepts(schema, value) == Verdict.VALID;
  }

  /** What the request says about members of the body; its body goes before its parameters. */
  private static Map<String, Json> values(Received received, Json.Obj body) {
    Map<String, Json> values = new LinkedHashMap<>();
    for (ParameterValue value : received.parameters()) {
      Parameter parameter = value.parameter();
      if (parameter.in() == Parameter.In.QUERY || parameter.in() == Parameter.In.PATH) {
        put(values, body, parameter.name(), value.value());
      }
      if (parameter.in() == Parameter.In.PATH
          && isAtEnd(received, parameter.name())
          && !body.members().containsKey(parameter.name())
          && parameter.name().toLowerCase(Locale.ROOT).endsWith("id")) {
        put(values, body, "id", value.value());
      }
    }
    if (received.body().orElse(Json.NULL) instanceof Json.Obj sent) {
      sent.members().forEach((name, value) -> put(values, body, name, value));
    }
    return values;
  }

  private static boolean isAtEnd(Received received, String name) {
    return received
        .operation()
        .map(operation -> operation.path().text().endsWith("/{" + name + "}"))
        .orElse(false);
  }

  private static void put(Map<String, Json> values, Json.Obj body, String name, Json value) {
    Json own = body.members().get(name);
    if (own != null && !own.equals(value)) {
      values.put(name, value);
    }
  }

  /** What is text in a path may be a number in a body, and the other way round. */
  private static List<Json> readings(Json value) {
    List<Json> readings = new ArrayList<>(List.of(value));
    if (value instanceof Json.Num number && Math.abs(number.value().scale()) < 100) {
      readings.add(Json.of(number.value().toPlainString()));
    } else if (value instanceof Json.Str text && text.value().matches("-?[0-9]{1,30}")) {
      readings.add(new Json.Num(new BigDecimal(text.value())));
    }
    return readings;
  }
}
