package io.concordat.maven;

import io.concordat.judge.FailOn;
import io.concordat.source.ReleaseTags;
import java.io.File;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Compares the module's API specifications with their last release, and stops the build when a
 * change breaks more than the declared version admits.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SpecificationMojo {

  /**
   * The specifications: files, folders, or patterns such as {@code api/**}{@code /*.yaml}, relative
   * to the module. Of what patterns and folders find, only documents with an {@code openapi},
   * {@code swagger} or {@code asyncapi} member and {@code .proto} files count; the others are parts
   * of them. Default: all such documents under {@code src/main/openapi}, {@code src/main/asyncapi}
   * and {@code src/main/api}, and {@code src/main/proto} as one contract.
   */
  @Parameter(property = "contract.specs")
  private @Nullable List<String> specs;

  /**
   * Folders that keep every released version of an API in a file of its own. Each version is
   * compared with the one before it, by {@code info.version}; that of a {@code .proto} file is in
   * its name. Files that are listed in {@code released.sha256} in the folder (the format of {@code
   * sha256sum}) must not change.
   */
  @Parameter(property = "contract.histories")
  private @Nullable List<String> histories;

  /**
   * Compare with this git revision. Default: the tag of the latest release that led to the current
   * commit. Tags such as {@code v1.2.3}, {@code 1.2.3} and {@code name-1.2.3} name releases; of
   * several names, the module's own counts first, then that of the topmost project, then none.
   */
  @Parameter(property = "contract.baselineRevision")
  private @Nullable String baselineRevision;

  /** Which tags name releases of this module, such as {@code orders-*}. */
  @Parameter(property = "contract.baselineTags")
  private @Nullable String baselineTags;

  /**
   * Compare with this released version of the module's artifact. {@code LATEST} and {@code RELEASE}
   * both mean the newest release before the version that is being built; snapshots and pre-releases
   * promise nothing.
   */
  @Parameter(property = "contract.baselineVersion")
  private @Nullable String baselineVersion;

  /**
   * The artifact that holds the released specifications, if it is not the module's own: {@code
   * GROUP:ARTIFACT[:CLASSIFIER][@EXTENSION]}. One that is no jar, zip or war is the specification
   * itself.
   */
  @Parameter(property = "contract.baselineArtifact")
  private @Nullable String baselineArtifact;

  /**
   * Where the baseline holds the specification, if it is elsewhere there. With a slash at its end:
   * the folder that holds them all. Default in a revision: the same path as now. Default in an
   * artifact: where the module's resources are put, or else in {@code openapi}, {@code asyncapi} or
   * {@code api}, each in {@code META-INF} or at the top, or at the top itself.
   */
  @Parameter(property = "contract.baselinePath")
  private @Nullable String baselinePath;

  /** Compare with this file. */
  @Parameter(property = "contract.baselineFile")
  private @Nullable File baselineFile;

  /**
   * Folders with generated files that are committed; they must be what {@code generate-client} and
   * {@code generate-models} made of the specification as it is now. The module's source folders,
   * and {@code src/main/generated}, {@code src/test/generated} and {@code src/generated} always
   * count.
   */
  @Parameter(property = "contract.generated")
  private @Nullable List<String> generated;

  /**
   * What stops the build: {@code version} a change that the declared version does not cover; {@code
   * major} a change that breaks clients, whatever the version; {@code minor} this, and a change
   * that new clients cannot rely on everywhere; {@code unproved} like {@code version}, and anything
   * that could not be decided; {@code never} nothing.
   */
  @Parameter(property = "contract.failOn", defaultValue = "version")
  private String failOn = "version";

  /**
   * The policy. Default: {@code concordat.yaml} in the module, or in the nearest folder above it up
   * to the top of the repository.
   */
  @Parameter(property = "contract.policy")
  private @Nullable File policy;

  /** Where the reports go: {@code <spec>.json} and {@code <spec>.md}. */
  @Parameter(
      property = "contract.reportDirectory",
      defaultValue = "${project.build.directory}/concordat",
      required = true)
  private File reportDirectory;

  /** Read both sides as written, without the courtesy between tolerant clients and providers. */
  @Parameter(property = "contract.strict", defaultValue = "false")
  private boolean strict;

  @Inject
  CheckMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void execute(ModuleSources sources) throws MojoExecutionException, MojoFailureException {
    Optional<ReleaseTags> releases = ReleaseTags.around(sources.workspace().module());
    try {
      Baselines.Surroundings around =
          new Baselines.Surroundings(
              sources.workspace(),
              sources.sources(),
              project(),
              names(),
              releases,
              sources.artifacts());
      List<Comparison> comparisons =
          new Comparisons(around, baselines(), getLog()).of(list(specs), list(histories));
      List<String> stale = new StaleFiles(project(), sources, getLog()).in(list(generated));
      stale.forEach(getLog()::error);
      ReportFiles reports = new ReportFiles(reportDirectory.toPath());
      new Check(sources.sources(), policies(sources), word(), reports, getLog()).run(comparisons);
      if (!stale.isEmpty()) {
        throw new MojoFailureException(String.join("\n", stale));
      }
    } catch (UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage() + ": " + e.getCause(), e);
    } finally {
      releases.ifPresent(ReleaseTags::close);
    }
  }

  private Baselines baselines() {
    return new Baselines(
        Optional.ofNullable(baselineRevision),
        Optional.ofNullable(baselineTags),
        Optional.ofNullable(baselineVersion),
        Optional.ofNullable(baselineArtifact),
        new BaselinePath(Optional.ofNullable(baselinePath)),
        Optional.ofNullable(baselineFile).map(File::toPath));
  }

  private Policies policies(ModuleSources sources) {
    return new Policies(
        sources.workspace(),
        sources.sources(),
        Optional.ofNullable(policy).map(File::toPath),
        session().getRequest().getMultiModuleProjectDirectory().toPath(),
        strict);
  }

  private FailOn word() throws MojoExecutionException {
    return Stream.of(FailOn.values())
        .filter(word -> word.toString().equals(failOn))
        .findFirst()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "failOn: \"%s\" is none of version, major, minor, unproved, never. Correct"
                            .formatted(failOn)
                        + " <failOn> (contract.failOn)."));
  }

  /** What release tags may be named for. */
  private List<String> names() {
    return List.of(project().getArtifactId(), session().getTopLevelProject().getArtifactId());
  }

  private static List<String> list(@Nullable List<String> configured) {
    return configured == null ? List.of() : configured;
  }
}
