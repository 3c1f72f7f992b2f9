package io.concordat.maven;

import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.util.DirectoryScanner;

/** Finds the specifications of a module. */
final class SpecFiles {

  /** The usual folders, for people. */
  static final String FOLDERS = "src/main/openapi, src/main/asyncapi, src/main/api";

  private static final String[] USUAL =
      Stream.of(FOLDERS.split(", "))
          .flatMap(folder -> Stream.of("yaml", "yml", "json").map(e -> folder + "/**/*." + e))
          .toArray(String[]::new);

  /** Where protobuf's plugins look; its files import each other and are one contract. */
  private static final String PROTO = "src/main/proto";

  private final Workspace workspace;
  private final Sources sources;
  private final Log log;

  SpecFiles(Workspace workspace, Sources sources, Log log) {
    this.workspace = workspace;
    this.sources = sources;
    this.log = log;
  }

  /** The root documents in the usual folders. */
  List<ModuleSpec> usual() {
    Path proto = workspace.module().resolve(PROTO);
    return Stream.concat(
            roots(scan(workspace.module(), USUAL)),
            scan(proto, "**/*.proto").limit(1).map(any -> workspace.spec(proto)))
        .toList();
  }

  /** The documents in the usual folders whose language, if any, is one of these. */
  List<ModuleSpec> usual(Predicate<Optional<String>> languages) {
    return scan(workspace.module(), USUAL)
        .filter(spec -> languages.test(sources.language(spec.path())))
        .toList();
  }

  /** The root documents anywhere in a folder. */
  List<ModuleSpec> in(Path folder) {
    return roots(scan(folder, "**/*.yaml", "**/*.yml", "**/*.json", "**/*.proto")).toList();
  }

  /** What a person has named: files, which must be there, and patterns, which must match. */
  List<ModuleSpec> named(List<String> names) throws MojoExecutionException {
    List<ModuleSpec> specs = new ArrayList<>();
    for (String name : names) {
      List<ModuleSpec> found = named(name);
      if (found.isEmpty()) {
        throw new MojoExecutionException(
            "specs: nothing in %s matches %s. Correct <specs> (contract.specs)."
                .formatted(workspace.module(), name));
      }
      specs.addAll(found);
    }
    return specs.stream().distinct().toList();
  }

  private List<ModuleSpec> named(String name) {
    if (name.contains("*") || name.contains("?")) {
      return roots(scan(workspace.module(), name)).toList();
    }
    Path file = workspace.module().resolve(name);
    if (Files.isDirectory(file)) {
      return in(file);
    }
    return Files.exists(file) ? List.of(workspace.spec(file)) : List.of();
  }

  private Stream<ModuleSpec> scan(Path folder, String... patterns) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(folder.toFile());
    scanner.setIncludes(patterns);
    scanner.addDefaultExcludes();
    scanner.scan();
    return Arrays.stream(scanner.getIncludedFiles())
        .sorted()
        .map(file -> workspace.spec(folder.resolve(file)));
  }

  private Stream<ModuleSpec> roots(Stream<ModuleSpec> files) {
    return files.filter(this::isRoot);
  }

  private boolean isRoot(ModuleSpec spec) {
    Optional<String> language;
    try {
      language = sources.language(spec.path());
    } catch (SpecException e) {
      return true;
    }
    if (language.isEmpty()) {
      log.debug(spec.path() + " is part of other documents, or none.");
    }
    return language.isPresent();
  }
}
