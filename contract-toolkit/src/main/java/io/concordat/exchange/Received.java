package io.concordat.exchange;

import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.source.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A request that was held against its specification.
 *
 * @param operation that it is for; empty when there is none
 * @param parameters those that it has and that could be read
 * @param body empty when there is none, or when its media type is not taken apart
 * @param media what is declared for its body
 * @param violations what the specification forbids, worst first
 */
public record Received(
    HttpRequest request,
    Optional<Operation> operation,
    List<ParameterValue> parameters,
    Optional<Json> body,
    Optional<MediaType> media,
    List<Violation> violations) {

  public Received {
    parameters = List.copyOf(parameters);
    violations = violations.stream().sorted(Comparator.comparing(Violation::kind)).toList();
  }

  static Received nowhere(HttpRequest request, Violation violation) {
    return new Received(
        request,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(violation));
  }

  public boolean isValid() {
    return violations.isEmpty();
  }

  /** The status that an answer to the worst violation has; empty for a valid request. */
  public Optional<Integer> errorStatus() {
    return violations.stream().findFirst().map(violation -> violation.kind().status());
  }

  /** The value of a parameter. */
  public Optional<Json> parameter(Parameter.In in, String name) {
    return parameters.stream()
        .filter(each -> each.parameter().in() == in && each.parameter().name().equals(name))
        .map(ParameterValue::value)
        .findFirst();
  }
}
