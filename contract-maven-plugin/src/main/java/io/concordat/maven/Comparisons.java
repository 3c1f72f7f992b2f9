package io.concordat.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Decides what is compared with what. */
final class Comparisons {

  private final Baselines.Surroundings around;
  private final Baselines baselines;
  private final Log log;
  private final SpecFiles files;

  Comparisons(Baselines.Surroundings around, Baselines baselines, Log log) {
    this.around = around;
    this.baselines = baselines;
    this.log = log;
    this.files = new SpecFiles(around.workspace(), around.sources(), log);
  }

  /**
   * @param names the specifications that are configured; the usual ones if there are none, and no
   *     histories either
   * @param histories folders of released versions
   */
  List<Comparison> of(List<String> names, List<String> histories)
      throws MojoExecutionException, MojoFailureException {
    List<Comparison> comparisons = new ArrayList<>();
    for (String folder : histories) {
      comparisons.addAll(new VersionFolder(folder, around, files).comparisons());
    }
    if (!names.isEmpty()) {
      comparisons.addAll(withBaseline(files.named(names)));
    } else if (histories.isEmpty()) {
      comparisons.addAll(withBaseline(files.usual()));
    }
    return comparisons;
  }

  private List<Comparison> withBaseline(List<ModuleSpec> specs) throws MojoExecutionException {
    if (specs.isEmpty()) {
      log.info("No specification under " + SpecFiles.FOLDERS + " or src/main/proto.");
      return List.of();
    }
    if (specs.size() > 1 && baselines.file().isPresent()) {
      throw new MojoExecutionException(
          "baselineFile: one file is no baseline for %d specifications. Name one in <specs>"
                  .formatted(specs.size())
              + " (contract.specs), and give each an execution of its own.");
    }
    Baseline baseline = baselines.find(around);
    List<Comparison> comparisons = new ArrayList<>();
    for (ModuleSpec spec : specs) {
      Released released = baseline.of(spec);
      released.reference().map(old -> new Comparison(old, spec)).ifPresent(comparisons::add);
      if (released.reference().isEmpty()) {
        String note = spec.path() + ": a first release, since " + released.note() + ".";
        if (released.isDoubtful()) {
          log.warn(note);
        } else {
          log.info(note);
        }
      }
    }
    return comparisons;
  }
}
