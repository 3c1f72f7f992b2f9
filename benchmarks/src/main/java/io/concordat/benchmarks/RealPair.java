package io.concordat.benchmarks;

import io.concordat.CompatibilityCheck;
import io.concordat.compare.ApiComparison;
import io.concordat.compare.Settlements;
import io.concordat.compare.containment.Containment;
import io.concordat.compare.containment.Reading;
import io.concordat.judge.Judgement;
import io.concordat.judge.Policy;
import io.concordat.model.Api;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.source.ArrayNode;
import io.concordat.source.Node;
import io.concordat.source.Sameness;
import io.concordat.source.SourceOptions;
import io.concordat.source.Sources;
import io.concordat.source.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Two published versions of an API.
 *
 * @param oldFolder what the old document's references may reach
 * @param oldPath the old document in it
 */
record RealPair(String name, Path oldFolder, Path newFolder, String oldPath, String newPath) {

  /** All pairs of OpenAPI documents of the corpus. */
  static List<RealPair> all() {
    Path corpus = Corpora.folder("real");
    List<RealPair> pairs = new ArrayList<>();
    for (Node entry : ((ArrayNode) Corpora.read(corpus, "index.json")).elements()) {
      Path folder = corpus.resolve(entry.text("pair").orElseThrow());
      boolean isTree = Files.isDirectory(folder.resolve("old"));
      if (entry.text("format").filter(f -> f.matches("(openapi|swagger).*")).isPresent()
          || isTree && !Corpora.read(folder, "meta.json").text("root").orElse("").isEmpty()) {
        pairs.add(of(entry.text("pair").orElseThrow(), folder, isTree));
      }
    }
    return pairs;
  }

  private static RealPair of(String name, Path folder, boolean isTree) {
    if (isTree) {
      String root = Corpora.read(folder, "meta.json").text("root").orElseThrow();
      return new RealPair(name, folder.resolve("old"), folder.resolve("new"), root, root);
    }
    String extension = Files.exists(folder.resolve("old.json")) ? ".json" : ".yaml";
    return new RealPair(name, folder, folder, "old" + extension, "new" + extension);
  }

  /** Something that is done with both documents. */
  interface Use<T> {
    T with(Specification oldSpec, Specification newSpec);
  }

  <T> T open(Use<T> use) {
    try (Sources oldSources = new Sources(SourceOptions.in(oldFolder));
        Sources newSources = new Sources(SourceOptions.in(newFolder))) {
      return use.with(oldSources.open(oldPath), newSources.open(newPath));
    }
  }

  /** Both documents as trees; what other files they refer to is not looked at. */
  List<Node> parse() {
    return open((oldSpec, newSpec) -> List.of(oldSpec.root().root(), newSpec.root().root()));
  }

  /** Both documents, and all that their references lead to, as APIs. */
  List<Api> read() {
    return open(
        (oldSpec, newSpec) -> List.of(OpenApiReader.read(oldSpec), OpenApiReader.read(newSpec)));
  }

  /** How what the messages of one version mean to the other was settled. */
  Settlements settle() {
    ApiComparison comparison =
        new ApiComparison(new Containment(Reading.POLITE, Policy.DEFAULT.budget()));
    return open(
        (oldSpec, newSpec) -> {
          comparison.compare(
              OpenApiReader.read(oldSpec),
              OpenApiReader.read(newSpec),
              new Sameness(oldSpec, newSpec));
          return comparison.settlements();
        });
  }

  Judgement check() {
    return open(
        (oldSpec, newSpec) ->
            new CompatibilityCheck(Clock.systemUTC()).check(oldSpec, newSpec, Policy.DEFAULT));
  }
}
