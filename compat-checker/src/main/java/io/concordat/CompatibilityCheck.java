package io.concordat;

import io.concordat.compare.ApiComparison;
import io.concordat.compare.Difference;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.judge.Identity;
import io.concordat.judge.Judge;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.model.Api;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.Problem;
import io.concordat.source.Sameness;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole way from two documents to a judgement. */
public final class CompatibilityCheck {

  private final Clock clock;

  /**
   * @param clock tells which accepted breaks have expired
   */
  public CompatibilityCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * Compares two versions of an API.
   *
   * @throws SpecException when one of them cannot be judged, with all the errors of both
   */
  public Judgement check(Specification oldSpec, Specification newSpec, Policy policy) {
    List<Problem> errors = new ArrayList<>();
    List<Api> apis = new ArrayList<>();
    for (Specification specification : List.of(oldSpec, newSpec)) {
      try {
        apis.add(OpenApiReader.read(specification));
      } catch (SpecException e) {
        errors.addAll(e.problems());
      }
    }
    List<Problem> problems =
        Stream.concat(oldSpec.problems().stream(), newSpec.problems().stream()).toList();
    problems.stream().filter(Problem::isError).forEach(errors::add);
    if (!errors.isEmpty()) {
      throw new SpecException(errors.stream().distinct().toList());
    }
    Reading reading = policy.isStrict() ? Reading.WRITTEN : Reading.POLITE;
    List<Difference> differences =
        new ApiComparison(new Containment(reading, policy.budget()))
            .compare(apis.get(0), apis.get(1), new Sameness(oldSpec, newSpec));
    return new Judge(policy, clock)
        .judge(differences, identity(apis.get(0)), identity(apis.get(1)), problems);
  }

  private static Identity identity(Api api) {
    return new Identity(api.title(), api.version());
  }
}
