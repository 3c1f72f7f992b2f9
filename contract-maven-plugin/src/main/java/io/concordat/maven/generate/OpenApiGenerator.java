package io.concordat.maven.generate;

import io.concordat.source.Node;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Clients by openapi-generator.
 *
 * @param options what its configuration files may say
 * @param keepsProject whether build files, documentation and tests are kept, too; else only the
 *     sources are, if the generator makes a folder of them
 */
public record OpenApiGenerator(GeneratorOptions options, boolean keepsProject)
    implements Generator {

  private static final List<String> SOURCES =
      List.of("src/main/java", "src/main/kotlin", "src/main/scala", "src/main/groovy");

  /** Sources without dates, and annotations that Java 17 users have. */
  private static final Map<String, String> USUAL =
      Map.of("hideGenerationTimestamp", "true", "useJakartaEe", "true");

  /** Options that name files, whose content counts and not where they are. */
  private static final List<String> FILES =
      List.of("templateDir", "templateResourcePath", "ignoreFileOverride");

  @Override
  public String fingerprint() throws IOException {
    GeneratorOptions plain = options;
    Digest digest = new Digest().add("openapi-generator").add(version());
    for (String name : FILES) {
      Object file = options.values().get(name);
      if (file != null && Files.exists(Path.of(String.valueOf(file)))) {
        digest.add(name).addFiles(Path.of(String.valueOf(file)));
        plain = plain.with(name, "");
      }
    }
    return digest.add(plain.toJson().text()).add(String.valueOf(keepsProject)).hex();
  }

  private static String version() {
    return String.valueOf(GeneratorLoader.call("version"));
  }

  @Override
  public void generate(Snapshot snapshot, Path work, Path output) throws IOException {
    requireKnownVersion(snapshot.root());
    Path project = work.resolve("project");
    Path settings = work.resolve("settings.json");
    Path bundle = Files.writeString(work.resolve("openapi.json"), Bundle.text(snapshot));
    GeneratorOptions all =
        GeneratorOptions.none()
            .with("additionalProperties", USUAL)
            .with("quiet", true)
            .with(options)
            .with("inputSpec", bundle.toString())
            .with("outputDir", project.toString());
    Files.writeString(settings, all.toJson().text());
    List<?> errors = (List<?>) GeneratorLoader.call("run", settings.toString(), keepsProject);
    if (!errors.isEmpty()) {
      throw new SpecException(
          errors.stream().map(e -> problem(snapshot, "openapi-generator says: " + e)).toList());
    }
    keep(project, output);
  }

  /** What it is silent about otherwise. */
  private static void requireKnownVersion(Node root) {
    Optional<String> version = root.text("openapi");
    if (version.isEmpty() && root.text("swagger").isEmpty()) {
      throw new SpecException(
          Problem.error(
              root.location(),
              "not an OpenAPI document: neither \"openapi\" nor \"swagger\" is there",
              "name a document that begins with openapi: 3.1.0 or similar"));
    }
    if (version.isPresent() && !version.get().matches("3\\.[01](\\..*)?")) {
      throw new SpecException(
          Problem.error(
              root.get("openapi").orElse(root).location(),
              "openapi-generator %s does not read OpenAPI %s, only 3.0 and 3.1 and Swagger 2.0"
                  .formatted(version(), version.get()),
              "declare openapi: 3.1.1 if the document uses nothing newer"));
    }
  }

  private static Problem problem(Snapshot snapshot, String what) {
    return Problem.error(
        snapshot.root().location(),
        what.strip(),
        "mend it, or set the option validateSpec to false to go on regardless");
  }

  private void keep(Path project, Path output) throws IOException {
    List<Path> kept = new ArrayList<>();
    if (!keepsProject) {
      sources().map(project::resolve).filter(Files::isDirectory).forEach(kept::add);
    }
    if (kept.isEmpty()) {
      kept.add(project);
    }
    for (Path folder : kept) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          Path target = output.resolve(folder.relativize(file).toString());
          Files.createDirectories(target.resolve("..").normalize());
          Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private Stream<String> sources() {
    Object folder = options.values().get("sourceFolder");
    Object more = options.values().get("additionalProperties");
    if (folder == null && more instanceof Map<?, ?> properties) {
      folder = properties.get("sourceFolder");
    }
    return folder == null ? SOURCES.stream() : Stream.of(String.valueOf(folder));
  }
}
