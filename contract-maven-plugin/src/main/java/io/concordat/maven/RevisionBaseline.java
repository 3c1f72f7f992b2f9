package io.concordat.maven;

import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import org.apache.maven.plugin.MojoExecutionException;

/** A revision of the git repository that the module is in. */
final class RevisionBaseline implements Baseline {

  private final String revision;
  private final BaselinePath path;
  private final Sources sources;

  RevisionBaseline(String revision, BaselinePath path, Sources sources) {
    this.revision = revision;
    this.path = path;
    this.sources = sources;
  }

  @Override
  public Released of(ModuleSpec spec) throws MojoExecutionException {
    String reference = "git:" + revision + ":" + path.of(spec).orElse(spec.path());
    try {
      if (sources.exists(reference)) {
        return Released.at(reference);
      }
    } catch (SpecException e) {
      throw new MojoExecutionException(
          "baselineRevision: %s. Correct <baselineRevision> (contract.baselineRevision)."
              .formatted(e.getMessage()));
    }
    return Released.missing(whyAbsent(reference));
  }

  /** Says, too, where a file of this name is: a file that moved is still promised. */
  private String whyAbsent(String reference) {
    try {
      sources.open(reference);
    } catch (SpecException absent) {
      return absent.problems().get(0).what();
    }
    throw new IllegalStateException(reference + " is there after all");
  }
}
