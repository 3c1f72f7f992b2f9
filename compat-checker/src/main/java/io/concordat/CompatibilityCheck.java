package io.concordat;

import io.concordat.compare.ApiComparison;
import io.concordat.compare.Difference;
import io.concordat.compare.MessageApiComparison;
import io.concordat.compare.RpcApiComparison;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.judge.Identity;
import io.concordat.judge.Judge;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.model.Api;
import io.concordat.model.Contract;
import io.concordat.model.MessageApi;
import io.concordat.model.RpcApi;
import io.concordat.model.asyncapi.AsyncApiReader;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.model.protobuf.ProtobufReader;
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
   * Compares two versions of a contract.
   *
   * <p>What is wrong with the old version cannot be mended any more, so as far as it can be read
   * its errors only count as warnings.
   *
   * @throws SpecException when one of them cannot be judged, with all the errors of both, or they
   *     are no contracts of one kind
   */
  public Judgement check(Specification oldSpec, Specification newSpec, Policy policy) {
    CompletableFuture<Contract> reading = CompletableFuture.supplyAsync(() -> read(oldSpec));
    List<Problem> errors = new ArrayList<>();
    Optional<Contract> newOne = collect(() -> read(newSpec), errors);
    newSpec.problems().stream().filter(Problem::isError).forEach(errors::add);
    Optional<Contract> oldOne = collect(() -> join(reading), errors);
    if (!errors.isEmpty() || oldOne.isEmpty() || newOne.isEmpty()) {
      throw new SpecException(errors.stream().distinct().toList());
    }
    ContractFormat.requireSame(oldSpec, newSpec);
    List<Difference> differences =
        compare(oldOne.get(), newOne.get(), policy, new Sameness(oldSpec, newSpec));
    return new Judge(policy, clock)
        .judge(
            differences,
            identity(oldOne.get()),
            identity(newOne.get()),
            warnings(oldSpec, newSpec));
  }

  private static Contract read(Specification specification) {
    return switch (ContractFormat.of(specification)) {
      case ASYNCAPI -> AsyncApiReader.read(specification);
      case PROTOBUF -> ProtobufReader.read(specification);
      case OPENAPI -> OpenApiReader.read(specification);
    };
  }

  /** One comparison a kind of contract; what is of no use to the others is not even loaded. */
  private static List<Difference> compare(
      Contract oldOne, Contract newOne, Policy policy, Sameness sameness) {
    Reading courtesy = policy.isStrict() ? Reading.WRITTEN : Reading.POLITE;
    Containment containment = new Containment(courtesy, policy.budget());
    if (oldOne instanceof Api oldApi && newOne instanceof Api newApi) {
      return new ApiComparison(containment).compare(oldApi, newApi, sameness);
    }
    if (oldOne instanceof MessageApi oldApi && newOne instanceof MessageApi newApi) {
      Containment written = new Containment(Reading.WRITTEN, policy.budget());
      return new MessageApiComparison(containment, written).compare(oldApi, newApi, sameness);
    }
    if (oldOne instanceof RpcApi oldApi && newOne instanceof RpcApi newApi) {
      return new RpcApiComparison(oldApi, newApi).compare();
    }
    throw new IllegalStateException("contracts of two kinds: " + oldOne + " and " + newOne);
  }

  private static Contract join(CompletableFuture<Contract> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof SpecException problems) {
        throw problems;
      }
      throw e;
    }
  }

  private static Optional<Contract> collect(Supplier<Contract> reading, List<Problem> errors) {
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

  private static Identity identity(Contract contract) {
    return new Identity(contract.title(), contract.version());
  }
}
