package io.concordat.maven;

import io.concordat.maven.generate.Manifest;
import io.concordat.maven.generate.Snapshot;
import io.concordat.report.ProblemText;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Finds generated files in the module's sources that are not what was generated any more. */
final class StaleFiles {

  private static final List<String> USUAL =
      List.of("src/main/generated", "src/test/generated", "src/generated");

  private final MavenProject project;
  private final ModuleSources sources;
  private final Log log;

  StaleFiles(MavenProject project, ModuleSources sources, Log log) {
    this.project = project;
    this.sources = sources;
    this.log = log;
  }

  /**
   * A sentence for each folder that is stale, with the command that renews it.
   *
   * @param named folders, beside the source folders of the module
   */
  List<String> in(List<String> named) {
    List<String> stale = new ArrayList<>();
    for (Path folder : folders(named)) {
      try {
        for (Manifest manifest : Manifest.in(folder)) {
          String why = why(manifest, folder);
          if (!why.isEmpty()) {
            stale.add(
                "%s is stale: %s. Renew it: %s".formatted(shown(folder), why, manifest.command()));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    return stale;
  }

  private Set<Path> folders(List<String> named) {
    Path module = project.getBasedir().toPath();
    Path built = Path.of(project.getBuild().getDirectory());
    Set<Path> folders = new LinkedHashSet<>();
    Stream.of(named, project.getCompileSourceRoots(), project.getTestCompileSourceRoots(), USUAL)
        .flatMap(List::stream)
        .map(name -> module.resolve(name).normalize())
        .filter(folder -> !folder.startsWith(built))
        .forEach(folders::add);
    return folders;
  }

  private String why(Manifest manifest, Path folder) throws IOException {
    try {
      if (!Snapshot.of(sources.open(manifest.spec())).hash().equals(manifest.specHash())) {
        return manifest.spec() + " has changed";
      }
    } catch (SpecException e) {
      ProblemText.render(e.problems()).lines().forEach(log::error);
      return manifest.spec() + " cannot be read";
    }
    List<String> changed = manifest.changed(folder);
    return changed.isEmpty() ? "" : "changed by hand or gone: " + String.join(", ", changed);
  }

  private String shown(Path folder) {
    Path module = project.getBasedir().toPath();
    Path shown = folder.startsWith(module) ? module.relativize(folder) : folder;
    return shown.toString().replace('\\', '/');
  }
}
