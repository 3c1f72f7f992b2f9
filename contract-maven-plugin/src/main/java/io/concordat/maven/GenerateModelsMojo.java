package io.concordat.maven;

import io.concordat.maven.generate.PojoGenerator;
import java.io.File;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Generates classes for the payloads of messages from an AsyncAPI specification with
 * jsonschema2pojo, when the specification, the options or the generator have changed. Bound to
 * {@code verify} or later it generates nothing, and stops the build when the generated files are
 * stale.
 */
@Mojo(name = "generate-models", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateModelsMojo extends SpecificationMojo {

  /**
   * The specification: a file, relative to the module, {@code git:REV:PATH}, or {@code
   * maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][!/PATH]}. Default: the only AsyncAPI document under
   * {@code src/main/asyncapi} and {@code src/main/api}.
   */
  @Parameter(property = "contract.spec")
  private @Nullable String spec;

  /** The package of the classes. */
  @Parameter(property = "contract.modelPackage", required = true)
  private String modelPackage;

  /** Options of jsonschema2pojo, by the names that its Maven plugin gives them. */
  @Parameter(property = "contract.configOptions")
  private @Nullable Map<String, String> configOptions;

  /**
   * Where the classes go. A folder outside of the build folder is meant to be committed: then have
   * this goal at {@code verify}, or {@code contract:check}, see to it that it is not stale.
   */
  @Parameter(
      property = "contract.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/contract-models",
      required = true)
  private File outputDirectory;

  /** What the classes are compiled as: {@code main}, {@code test} or {@code none}. */
  @Parameter(property = "contract.sourceRoot", defaultValue = "main")
  private String sourceRoot = "main";

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject
  GenerateModelsMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void execute(ModuleSources sources) throws MojoExecutionException, MojoFailureException {
    SourceRoot root = SourceRoot.of(sourceRoot);
    String chosen = sources.chosen(spec, List.of("asyncapi"), getLog());
    Map<String, String> options = configOptions == null ? Map.of() : configOptions;
    new CodeGeneration(project(), session(), execution, getLog())
        .run(sources, chosen, new PojoGenerator(modelPackage, options), outputDirectory.toPath());
    root.add(project(), outputDirectory);
  }
}
