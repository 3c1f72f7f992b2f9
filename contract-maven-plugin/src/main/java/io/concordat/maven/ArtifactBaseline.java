package io.concordat.maven;

import io.concordat.source.ArtifactFiles.Coordinates;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** A released artifact: a jar or zip that holds specifications, or one that is attached itself. */
final class ArtifactBaseline implements Baseline {

  private static final List<String> ARCHIVES = List.of("jar", "zip", "war");

  private static final List<String> USUAL_FOLDERS =
      List.of("META-INF/openapi/", "META-INF/api/", "openapi/", "api/", "");

  private final Coordinates released;
  private final Optional<String> path;
  private final MavenProject project;
  private final Sources sources;

  /**
   * @param released a version that exists
   * @param path of the specification in the artifact; one that ends with a slash is the folder of
   *     the specifications; without it, the usual places are tried
   */
  ArtifactBaseline(
      Coordinates released, Optional<String> path, MavenProject project, Sources sources) {
    this.released = released;
    this.path = path;
    this.project = project;
    this.sources = sources;
  }

  @Override
  public Released of(Spec spec) throws MojoExecutionException {
    if (!ARCHIVES.contains(released.extension())) {
      return Released.at("maven:" + released);
    }
    List<String> tried = places(spec);
    try {
      for (String place : tried) {
        String reference = "maven:" + released + "!/" + place;
        if (sources.exists(reference)) {
          return Released.at(reference);
        }
      }
    } catch (SpecException e) {
      throw new MojoExecutionException(
          "baselineVersion: %s. Correct <baselineVersion> (contract.baselineVersion)."
              .formatted(e.getMessage()));
    }
    return Released.nothing(
        "there is no %s in %s. If it is elsewhere in it, set <baselinePath> (contract.baselinePath)"
            .formatted(
                tried.stream().distinct().limit(3).collect(Collectors.joining(" or ")), released));
  }

  private List<String> places(Spec spec) {
    if (path.isPresent()) {
      return List.of(path.get().endsWith("/") ? path.get() + spec.inFolder() : path.get());
    }
    List<String> places = new ArrayList<>();
    for (Resource resource : project.getResources()) {
      asResource(spec, resource).ifPresent(places::add);
    }
    USUAL_FOLDERS.forEach(folder -> places.add(folder + spec.inFolder()));
    return places;
  }

  /** Where the resources plugin puts the specification, if it is one of the module's resources. */
  private static Optional<String> asResource(Spec spec, Resource resource) {
    Path folder = Path.of(resource.getDirectory()).normalize();
    if (!spec.file().startsWith(folder)) {
      return Optional.empty();
    }
    String target = resource.getTargetPath() == null ? "" : resource.getTargetPath();
    String inside = folder.relativize(spec.file()).toString().replace('\\', '/');
    return Optional.of((target.replaceFirst("/$", "") + "/" + inside).replaceFirst("^/", ""));
  }
}
