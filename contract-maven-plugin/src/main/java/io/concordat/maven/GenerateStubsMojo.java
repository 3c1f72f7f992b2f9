package io.concordat.maven;

import io.concordat.maven.generate.Snapshot;
import io.concordat.model.openapi.OpenApiReader;
import io.concordat.report.ProblemText;
import io.concordat.source.SpecException;
import io.concordat.source.Specification;
import io.concordat.stub.StubSpec;
import io.concordat.stub.export.Export;
import io.concordat.stub.export.StubsJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Exports stubs of OpenAPI specifications, and attaches them to the module: mappings for WireMock,
 * and contracts, in the jar that Spring Cloud Contract's Stub Runner looks for.
 */
@Mojo(name = "generate-stubs", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class GenerateStubsMojo extends SpecificationMojo {

  /**
   * The specifications, files, relative to the module, {@code git:REV:PATH}, or {@code
   * maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][!/PATH]}. Default: all OpenAPI documents under {@code
   * src/main/openapi} and {@code src/main/api}.
   */
  @Parameter(property = "contract.specs")
  private @Nullable List<String> specs;

  /** Make up other answers. */
  @Parameter(property = "contract.seed", defaultValue = "0")
  private long seed;

  /** The classifier of the jar. */
  @Parameter(property = "contract.classifier", defaultValue = "stubs")
  private String classifier = "stubs";

  /** Where the stubs also are as files: {@code mappings} is what WireMock loads. */
  @Parameter(
      property = "contract.outputDirectory",
      defaultValue = "${project.build.directory}/concordat/stubs",
      required = true)
  private File outputDirectory;

  private final MavenProjectHelper helper;

  @Inject
  GenerateStubsMojo(RepositorySystem repositories, MavenProjectHelper helper) {
    super(repositories);
    this.helper = helper;
  }

  @Override
  void execute(ModuleSources sources) throws MojoExecutionException {
    Map<String, Export> exports = new TreeMap<>();
    try {
      for (StubSpec spec : StubSpecs.ofRest(specs, sources, getLog())) {
        exports.put(
            StubSpecs.name(spec.reference()), export(sources.openReference(spec.reference())));
      }
    } catch (SpecException e) {
      ProblemText.render(e.problems()).lines().forEach(getLog()::error);
      throw new MojoExecutionException(
          "specs: no stubs can be made of them, see the errors above. Mend them, or name others in"
              + " <specs> (contract.specs).",
          e);
    }
    write(exports);
  }

  private Export export(Specification specification) {
    Snapshot.of(specification);
    Export export = Export.of(OpenApiReader.read(specification), seed);
    export
        .missing()
        .forEach((answer, why) -> getLog().warn("no stub for %s: %s".formatted(answer, why)));
    return export;
  }

  private void write(Map<String, Export> exports) throws MojoExecutionException {
    Path jar =
        Path.of(
            project().getBuild().getDirectory(),
            "%s-%s.jar".formatted(project().getBuild().getFinalName(), classifier));
    try {
      StubsJar.writeFolder(outputDirectory.toPath(), exports);
      new StubsJar(project().getGroupId(), project().getArtifactId(), project().getVersion())
          .write(jar, exports);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot write stubs: %s. Correct <outputDirectory> (contract.outputDirectory)."
              .formatted(e),
          e);
    }
    helper.attachArtifact(project(), "jar", classifier, jar.toFile());
    int stubs = exports.values().stream().mapToInt(export -> export.stubs().size()).sum();
    getLog().info("%d stubs in %s".formatted(stubs, jar.getFileName()));
  }
}
