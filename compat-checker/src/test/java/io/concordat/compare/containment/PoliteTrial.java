package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a random message, and what holds of them when its sender is polite. Which values
 * those are is told by the documents alone.
 */
final class PoliteTrial {

  private static final long BUDGET = 20_000;
  private static final int DEPTH = 2;
  private static final int VALUES = 100;

  /** A document, and the schema that it is. */
  private record Message(Json json, Schema schema) {
    static Message of(Json json) {
      return new Message(json, Schemas.schema(json.text()));
    }
  }

  private final long number;
  private final Random random;
  private final RandomMessages messages;
  private final Message one;
  private final Message other;
  private final Containment polite = new Containment(Reading.POLITE, BUDGET);
  private final Containment written = new Containment(Reading.WRITTEN, BUDGET);
  private final Evaluator evaluator = new Evaluator(new Languages(new Budget(Long.MAX_VALUE)));

  /** The trial of this number; the same number gives the same trial. */
  PoliteTrial(long number) {
    this.number = number;
    random = new Random(number);
    messages = new RandomMessages(random);
    Json first = messages.schema(DEPTH);
    Json edited = messages.edited(first, DEPTH);
    one = Message.of(first);
    other = Message.of(random.nextInt(8) == 0 ? messages.schema(DEPTH) : edited);
  }

  /**
   * Tries the laws, both ways.
   *
   * @throws AssertionError if one of them is broken
   */
  void run() {
    run(one, other);
    run(other, one);
    assertThat(polite.disagreements()).as("trial " + number).isZero();
  }

  private void run(Message sender, Message receiver) {
    String name = "trial " + number + ": " + sender.json().text() + " to " + receiver.json().text();
    Answer answer = polite.search(sender.schema(), receiver.schema());
    if (written.search(sender.schema(), receiver.schema()) instanceof Answer.Contained) {
      assertThat(answer).as("politely: " + name).isNotInstanceOf(Answer.Escapes.class);
    }
    orderDoesNotMatter(answer, sender, receiver, name);
    if (answer instanceof Answer.Escapes escapes) {
      assertThat(isPolite(sender, receiver, escapes.witness()))
          .as("the witness " + escapes.witness().text() + " of " + name)
          .isTrue();
    } else if (answer instanceof Answer.Contained) {
      politeValuesAreAccepted(sender, receiver, name);
    }
  }

  private void orderDoesNotMatter(Answer answer, Message sender, Message receiver, String name) {
    RandomOrder order = new RandomOrder(random);
    Answer again =
        new Containment(Reading.POLITE, BUDGET)
            .search(
                Message.of(order.of(sender.json())).schema(),
                Message.of(order.of(receiver.json())).schema());
    Set<Class<?>> said = new HashSet<>(List.of(answer.getClass(), again.getClass()));
    assertThat(said)
        .as("%s, and in another order %s: %s", answer, again, name)
        .isNotEqualTo(Set.of(Answer.Contained.class, Answer.Escapes.class));
  }

  private void politeValuesAreAccepted(Message sender, Message receiver, String name) {
    for (int i = 0; i < VALUES; i++) {
      Json value = messages.value(DEPTH);
      if (evaluator.evaluate(sender.schema(), value).isTrue()
          && evaluator.evaluate(receiver.schema(), value).isFalse()) {
        assertThat(isPolite(sender, receiver, value))
            .as("contained, but not " + value.text() + " in " + name)
            .isFalse();
      }
    }
  }

  private static boolean isPolite(Message sender, Message receiver, Json value) {
    return isPolite(List.of(sender.json()), List.of(receiver.json()), value);
  }

  /** Whether no name in the value is one that only the receiver's documents declare there. */
  private static boolean isPolite(List<Json> senders, List<Json> receivers, Json value) {
    if (!(value instanceof Json.Obj object)) {
      return true;
    }
    return object.members().entrySet().stream()
        .allMatch(
            member -> {
              String name = member.getKey();
              boolean isSenders = senders.stream().anyMatch(s -> declares(s, name, true));
              boolean isReceivers = receivers.stream().anyMatch(r -> declares(r, name, false));
              return (isSenders || !isReceivers)
                  && isPolite(parts(senders, name), parts(receivers, name), member.getValue());
            });
  }

  private static boolean declares(Json schema, String name, boolean isSender) {
    if (!(schema instanceof Json.Obj object)) {
      return false;
    }
    Map<String, Json> said = object.members();
    boolean isDictionary =
        said.get("additionalProperties") instanceof Json.Obj
            || said.get("enum") instanceof Json.Arr listed
                && listed.elements().stream().anyMatch(value -> members(value).containsKey(name));
    return members(said.get("properties")).containsKey(name)
        || said.containsKey("patternProperties") && name.matches("[ab]")
        || said.get("required") instanceof Json.Arr names
            && names.elements().contains(Json.of(name))
        || isSender && isDictionary
        || inPlace(said).stream().anyMatch(part -> declares(part, name, isSender));
  }

  /** What is said about the value itself. */
  private static List<Json> inPlace(Map<String, Json> said) {
    List<Json> parts = new ArrayList<>();
    for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
      if (said.get(keyword) instanceof Json.Arr list) {
        parts.addAll(list.elements());
      }
    }
    for (String keyword : List.of("if", "then", "else")) {
      if (said.containsKey(keyword)) {
        parts.add(said.get(keyword));
      }
    }
    return parts;
  }

  /** What is said about the property. */
  private static List<Json> parts(List<Json> schemas, String name) {
    List<Json> parts = new ArrayList<>();
    for (Json schema : schemas) {
      Map<String, Json> said = members(schema);
      boolean isNamed = members(said.get("properties")).containsKey(name);
      boolean isMatch = said.containsKey("patternProperties") && name.matches("[ab]");
      if (isNamed) {
        parts.add(members(said.get("properties")).get(name));
      }
      if (isMatch) {
        parts.addAll(members(said.get("patternProperties")).values());
      }
      if (!isNamed && !isMatch && said.containsKey("additionalProperties")) {
        parts.add(said.get("additionalProperties"));
      }
      if (said.get("enum") instanceof Json.Arr listed) {
        for (Json value : listed.elements()) {
          if (members(value).containsKey(name)) {
            parts.add(Json.object("enum", Json.array(List.of(members(value).get(name)))));
          }
        }
      }
      parts.addAll(parts(inPlace(said), name));
    }
    return parts;
  }

  private static Map<String, Json> members(@Nullable Json json) {
    return json instanceof Json.Obj object ? object.members() : Map.of();
  }
}
