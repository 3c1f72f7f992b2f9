package io.concordat.stub;

import io.concordat.exchange.ExchangeValidator;
import io.concordat.model.Api;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.Document;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.Specification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A specification as it was when it was read, with all that answers need of it. Where something is
 * wrong with a part of it, that part says nothing, and the rest is served.
 *
 * @param basePaths under which it is served, the first one is the one to show
 * @param specification what references to examples are looked up in, by one thread at a time
 * @param sources that it was read from, open as long as it is served
 * @param problems what is wrong with it
 */
record ServedApi(
    StubSpec spec,
    Api api,
    List<String> basePaths,
    ExchangeValidator validator,
    Specification specification,
    Sources sources,
    List<Problem> problems)
    implements AutoCloseable {

  /**
   * Reads it.
   *
   * @throws io.concordat.source.SpecException when it is no specification at all
   */
  static ServedApi read(StubSpec spec, SourceOptions options) {
    Sources sources = new Sources(options);
    try {
      Specification specification = sources.open(spec.reference());
      Api api = OpenApiReader.read(specification);
      ExchangeValidator validator = new ExchangeValidator(api);
      return new ServedApi(
          spec,
          api,
          spec.basePath().map(List::of).orElseGet(() -> BasePaths.of(api, validator.operations())),
          validator,
          specification,
          sources,
          specification.problems());
    } catch (RuntimeException e) {
      sources.close();
      throw e;
    }
  }

  /** What it was read from until now, in the words of the user. */
  List<String> files() {
    synchronized (specification) {
      return specification.documents().stream().map(Document::file).toList();
    }
  }

  /** The errors that the one before did not have: those that it had it may keep. */
  List<Problem> errorsBeside(ServedApi before) {
    Set<String> known =
        before.problems().stream().map(Problem::what).collect(Collectors.toUnmodifiableSet());
    return problems.stream()
        .filter(problem -> problem.isError() && !known.contains(problem.what()))
        .toList();
  }

  @Override
  public void close() {
    sources.close();
  }

  /** The path behind a base path of this API; null if it is under none. */
  @Nullable String below(String path) {
    String best = null;
    for (String base : basePaths) {
      boolean isBelow =
          path.startsWith(base)
              && (path.length() == base.length() || path.charAt(base.length()) == '/');
      String rest = isBelow ? path.substring(base.length()) : null;
      if (rest != null && (best == null || rest.length() < best.length())) {
        best = rest;
      }
    }
    return best;
  }
}
