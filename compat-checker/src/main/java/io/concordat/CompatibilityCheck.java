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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
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
   * <p>What is wrong with the old version cannot be mended any more, so as far as it can be read
   * its errors only count as warnings.
   *
   * @throws SpecException when one of them cannot be judged, with all the errors of both
   */
  public Judgement check(Specification oldSpec, Specification newSpec, Policy policy) {
    CompletableFuture<Api> reading = CompletableFuture.supplyAsync(() -> read(oldSpec));
    List<Problem> errors = new ArrayList<>();
    Optional<Api> newApi = collect(() -> read(newSpec), errors);
    newSpec.problems().stream().filter(Problem::isError).forEach(errors::add);
    Optional<Api> oldApi = collect(() -> join(reading), errors);
    if (!errors.isEmpty() || oldApi.isEmpty() || newApi.isEmpty()) {
      throw new SpecException(errors.stream().distinct().toList());
    }
    Reading courtesy = policy.isStrict() ? Reading.WRITTEN : Reading.POLITE;
    List<Difference> differences =
        new ApiComparison(new Containment(courtesy, policy.budget()))
            .compare(oldApi.get(), newApi.get(), new Sameness(oldSpec, newSpec));
    return new Judge(policy, clock)
        .judge(
            differences,
            identity(oldApi.get()),
            identity(newApi.get()),
            warnings(oldSpec, newSpec));
  }

  private static Api read(Specification specification) {
    return OpenApiReader.read(specification);
  }

  private static Api join(CompletableFuture<Api> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof SpecException problems) {
        throw problems;
      }
      throw e;
    }
  }

  private static Optional<Api> collect(Supplier<Api> reading, List<Problem> errors) {
    try {
      return Optional.of(reading.get());
    } catch (SpecException e) {
      errors.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static List<Problem> warnings(Specification oldSpec, Specification newSpec) {
    return Stream.concat(
            oldSpec.problems().stream()
                .map(p -> p.isError() ? Problem.warning(p.location(), p.what(), p.repair()) : p),
            newSpec.problems().stream())
        .toList();
  }

  private static Identity identity(Api api) {
    return new Identity(api.title(), api.version());
  }
}
