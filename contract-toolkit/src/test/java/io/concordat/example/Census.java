package io.concordat.example;

import io.concordat.exchange.Apis;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.model.Api;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes every message of an API, and counts what cannot be made. */
final class Census {

  private final List<String> failures = new ArrayList<>();
  private final Map<Made.Source, Integer> sources = new TreeMap<>();
  private int operations;
  private int requests;
  private int responses;
  private long longest;
  private String slowest = "";

  static Census of(Path file) {
    Census census = new Census();
    census.take(Apis.at(file));
    return census;
  }

  private void take(Api api) {
    ExchangeValidator validator = new ExchangeValidator(api);
    Messages messages = new Messages(validator, 1);
    for (Operation operation : validator.operations().all()) {
      operations++;
      for (Choice choice : List.of(Choice.STABLE, Choice.DYNAMIC)) {
        requests += 2;
        count(operation.name() + " request", () -> messages.request(operation, choice));
        count(operation.name() + " full request", () -> messages.fullRequest(operation, choice));
        for (Response response : operation.responses()) {
          for (Optional<MediaType> media : types(response)) {
            responses++;
            count(
                operation.name()
                    + " "
                    + response.status()
                    + media.map(m -> " " + m.range()).orElse(""),
                () -> messages.response(operation, response, media, choice));
          }
        }
      }
    }
  }

  private static List<Optional<MediaType>> types(Response response) {
    return response.content().isEmpty()
        ? List.of(Optional.empty())
        : response.content().stream().map(Optional::of).toList();
  }

  private <T> void count(String name, java.util.function.Supplier<Made<T>> maker) {
    long begin = System.nanoTime();
    Made<T> made = maker.get();
    long took = System.nanoTime() - begin;
    if (took > longest) {
      longest = took;
      slowest = name;
    }
    if (made instanceof Made.Found<T> found) {
      sources.merge(found.source(), 1, Integer::sum);
    } else if (made instanceof Made.None<T> none) {
      failures.add(name + ": " + none.reason());
    }
  }

  List<String> failures() {
    return failures;
  }

  @Override
  public String toString() {
    return operations
        + " operations, "
        + requests
        + " requests, "
        + responses
        + " responses, "
        + sources
        + ", "
        + failures.size()
        + " failures, longest "
        + longest / 1_000_000
        + " ms: "
        + slowest;
  }

  /** One document a line. */
  public static void main(String[] files) {
    for (String file : files) {
      long begin = System.nanoTime();
      Census census = of(Path.of(file));
      System.out.println(
          file + ": " + census + ", " + (System.nanoTime() - begin) / 1_000_000 + " ms");
      census.failures().forEach(failure -> System.out.println("  " + failure));
    }
  }
}
