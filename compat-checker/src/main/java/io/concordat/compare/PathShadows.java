package io.concordat.compare;

import io.concordat.compare.containment.Containment;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.PathTemplate;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds new paths that take requests away from old ones: a concrete path goes before a templated
 * one (OAS 3.1 §4.8.8.2), so that after {@code /users/me} is added, {@code me} is no longer an id
 * under {@code /users/{id}}.
 */
final class PathShadows {

  private final Containment containment;
  private final Ledger ledger;

  PathShadows(Containment containment, Ledger ledger) {
    this.containment = containment;
    this.ledger = ledger;
  }

  /** Only requests with the same method and as many pieces in their path may be meant by both. */
  private record Alike(String method, long slashes) {

    static Alike of(Operation operation) {
      return new Alike(
          operation.method(), operation.path().shape().chars().filter(c -> c == '/').count());
    }
  }

  void find(List<Operation> oldOperations, List<Operation> added) {
    Map<Alike, List<Operation>> served =
        oldOperations.stream()
            .filter(old -> old.kind() == Operation.Kind.PATH)
            .collect(Collectors.groupingBy(Alike::of));
    for (Operation newOperation : added) {
      if (newOperation.kind() == Operation.Kind.PATH) {
        List<Operation> alike = served.getOrDefault(Alike.of(newOperation), List.of());
        alike.stream()
            .filter(old -> newOperation.path().isCoveredBy(old.path()))
            .filter(old -> takes(old, newOperation.path()))
            .filter(old -> isServed(old, newOperation, alike))
            .findFirst()
            .ifPresent(old -> report(old, newOperation));
      }
    }
  }

  /** Whether no other old path stood between the two already. */
  private static boolean isServed(Operation old, Operation newOperation, List<Operation> alike) {
    return alike.stream()
        .filter(other -> other != old)
        .noneMatch(other -> other.path().shape().equals(newOperation.path().shape()));
  }

  /** Whether the old operation's parameters allow what stands in the new path. */
  private boolean takes(Operation old, PathTemplate path) {
    return values(old, path).stream()
        .allMatch(
            value ->
                value
                    .schema()
                    .map(
                        schema ->
                            containment.accepts(WireForm.of(schema), new Json.Str(value.text())))
                    .orElse(true));
  }

  /** A piece of a path and the schema of the hole that it fills. */
  private record Filled(String text, Optional<Schema> schema) {}

  private static List<Filled> values(Operation old, PathTemplate path) {
    String[] template = old.path().text().split("/", -1);
    String[] pieces = path.text().split("/", -1);
    List<Filled> values = new ArrayList<>();
    for (int i = 0; i < template.length; i++) {
      boolean isHole = template[i].startsWith("{") && template[i].endsWith("}");
      if (isHole && !pieces[i].contains("{")) {
        String name = template[i].substring(1, template[i].length() - 1);
        values.add(
            new Filled(
                pieces[i],
                old.parameters().stream()
                    .filter(p -> p.in() == Parameter.In.PATH && p.name().equals(name))
                    .findFirst()
                    .flatMap(Parameter::schema)));
      }
    }
    return values;
  }

  private void report(Operation old, Operation newOperation) {
    ledger.add(
        Fact.of(
                Change.PATH_SHADOWED,
                old.node(),
                newOperation.node(),
                "`" + newOperation.name() + "`")
            .says("`" + old.name() + "`", "")
            .oldClient(Verdict.ruled(Failure.ALTERED)),
        old.name());
  }
}
