package io.concordat.maven;

import io.concordat.source.ArtifactFiles.Coordinates;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** A released artifact: a jar or zip that holds specifications, or one that is attached itself. */
final class ArtifactBaseline implements Baseline {

  private static final List<String> ARCHIVES = List.of("jar", "zip", "war");

  private static final List<String> USUAL_FOLDERS =
      List.of(
          "META-INF/openapi/",
          "META-INF/asyncapi/",
          "META-INF/api/",
          "openapi/",
          "asyncapi/",
          "api/",
          "");

  private final Coordinates released;
  private final BaselinePath path;
  private final MavenProject project;
  private final Sources sources;

  /**
   * @param released a version that exists
   * @param path without it, the usual places are tried
   */
  ArtifactBaseline(Coordinates released, BaselinePath path, MavenProject project, Sources sources) {
    this.released = released;
    this.path = path;
    this.project = project;
    this.sources = sources;
  }

  @Override
  public Released of(ModuleSpec spec) throws MojoExecutionException {
    if (!ARCHIVES.contains(released.extension())) {
      return Released.at(reference());
    }
    List<String> tried = places(spec);
    try {
      for (String place : tried) {
        String reference = reference() + "!/" + place;
        if (sources.exists(reference)) {
          return Released.at(reference);
        }
      }
    } catch (SpecException e) {
      throw new MojoExecutionException(
          "baselineVersion: %s. Correct <baselineVersion> (contract.baselineVersion)."
              .formatted(e.getMessage()));
    }
    return Released.missing(
        "there is no %s in %s"
            .formatted(
                tried.stream().distinct().limit(3).collect(Collectors.joining(" or ")),
                reference()));
  }

  /** As short as {@code maven:} references can be. */
  private String reference() {
    return Stream.of(
                released.group(), released.artifact(), released.version(), released.classifier())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(":", "maven:", ""))
        + (released.extension().equals("jar") ? "" : "@" + released.extension());
  }

  private List<String> places(ModuleSpec spec) {
    Optional<String> configured = path.of(spec);
    if (configured.isPresent()) {
      return List.of(configured.get());
    }
    List<String> places = new ArrayList<>();
    for (Resource resource : project.getResources()) {
      asResource(spec, resource).ifPresent(places::add);
    }
    USUAL_FOLDERS.forEach(folder -> places.add(folder + spec.inFolder()));
    return places;
  }

  /** Where the resources plugin puts the specification, if it is one of the module's resources. */
  private static Optional<String> asResource(ModuleSpec spec, Resource resource) {
    Path folder = Path.of(resource.getDirectory()).normalize();
    if (!spec.file().startsWith(folder)) {
      return Optional.empty();
    }
    String target = resource.getTargetPath() == null ? "" : resource.getTargetPath();
    String inside = folder.relativize(spec.file()).toString().replace('\\', '/');
    return Optional.of((target.replaceFirst("/$", "") + "/" + inside).replaceFirst("^/", ""));
  }
}
