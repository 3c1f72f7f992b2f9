package io.concordat.maven;

import io.concordat.maven.generate.GeneratorOptions;
import io.concordat.maven.generate.OpenApiGenerator;
import io.concordat.maven.generate.OptionsFile;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Generates a client from an OpenAPI specification with openapi-generator, when the specification,
 * the options or the generator have changed. Bound to {@code verify} or later it generates nothing,
 * and stops the build when the generated files are stale.
 */
@Mojo(name = "generate-client", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateClientMojo extends SpecificationMojo {

  /**
   * The specification: a file, relative to the module, {@code git:REV:PATH}, or {@code
   * maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][!/PATH]}. Default: the only OpenAPI document under
   * {@code src/main/openapi} and {@code src/main/api}.
   */
  @Parameter(property = "contract.spec")
  private @Nullable String spec;

  /** Which of openapi-generator's generators. */
  @Parameter(property = "contract.generatorName", defaultValue = "java")
  private String generatorName = "java";

  /**
   * Which of the generator's libraries, such as {@code native} or {@code restclient}. Default: the
   * JDK's own HTTP client ({@code native}) for the generator {@code java}, else the generator's.
   */
  @Parameter(property = "contract.library")
  private @Nullable String library;

  /** The package of the operations. */
  @Parameter(property = "contract.apiPackage")
  private @Nullable String apiPackage;

  /** The package of the schemas. */
  @Parameter(property = "contract.modelPackage")
  private @Nullable String modelPackage;

  /** The package of what both need. */
  @Parameter(property = "contract.invokerPackage")
  private @Nullable String invokerPackage;

  /** Options that the generator defines, such as {@code dateLibrary}. */
  @Parameter(property = "contract.configOptions")
  private @Nullable Map<String, String> configOptions;

  /** What templates can use beside. */
  @Parameter(property = "contract.additionalProperties")
  private @Nullable Map<String, String> additionalProperties;

  /** What is generated: {@code models}, {@code apis}, {@code supportingFiles} … */
  @Parameter(property = "contract.globalProperties")
  private @Nullable Map<String, String> globalProperties;

  /** From a class to the import that brings it. */
  @Parameter(property = "contract.importMappings")
  private @Nullable Map<String, String> importMappings;

  /** From a type of the specification to one of the language. */
  @Parameter(property = "contract.typeMappings")
  private @Nullable Map<String, String> typeMappings;

  /** From a schema to a class that is there already. */
  @Parameter(property = "contract.schemaMappings")
  private @Nullable Map<String, String> schemaMappings;

  /** Templates that replace the generator's own. */
  @Parameter(property = "contract.templateDirectory")
  private @Nullable File templateDirectory;

  /**
   * Any other option, named and nested as in a configuration file of openapi-generator. Elements
   * named {@code item} make a list.
   */
  @Parameter(property = "contract.options")
  private @Nullable PlexusConfiguration options;

  /** A configuration file of openapi-generator, YAML or JSON. What is configured here wins. */
  @Parameter(property = "contract.configurationFile")
  private @Nullable File configurationFile;

  /**
   * Where the client goes. A folder outside of the build folder is meant to be committed: then have
   * this goal at {@code verify}, or {@code contract:check}, see to it that it is not stale.
   */
  @Parameter(
      property = "contract.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/contract-client",
      required = true)
  private File outputDirectory;

  /** What the client is compiled as: {@code main}, {@code test} or {@code none}. */
  @Parameter(property = "contract.sourceRoot", defaultValue = "main")
  private String sourceRoot = "main";

  /** Keep the generated build files, documentation and tests, too, not the sources alone. */
  @Parameter(property = "contract.keepProject", defaultValue = "false")
  private boolean keepProject;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject
  GenerateClientMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void execute(ModuleSources sources) throws MojoExecutionException, MojoFailureException {
    SourceRoot root = SourceRoot.of(sourceRoot);
    // The generator tells each file that it writes.
    quieten("warn", List.of("org.openapitools", "io.swagger"));
    String chosen = sources.chosen(spec, List.of("openapi", "swagger"), getLog());
    new CodeGeneration(project(), session(), execution, getLog())
        .run(
            sources,
            chosen,
            new OpenApiGenerator(generatorOptions(), keepProject),
            outputDirectory.toPath());
    root.add(project(), outputDirectory);
  }

  private GeneratorOptions generatorOptions() throws MojoExecutionException {
    GeneratorOptions all = fromFile();
    all = all.with("generatorName", generatorName);
    all =
        with(all, "library", library == null && generatorName.equals("java") ? "native" : library);
    all = with(all, "apiPackage", apiPackage);
    all = with(all, "modelPackage", modelPackage);
    all = with(all, "invokerPackage", invokerPackage);
    all = with(all, "additionalProperties", configOptions);
    all = with(all, "additionalProperties", additionalProperties);
    all = with(all, "globalProperties", globalProperties);
    all = with(all, "importMappings", importMappings);
    all = with(all, "typeMappings", typeMappings);
    all = with(all, "schemaMappings", schemaMappings);
    all = with(all, "templateDir", templateDirectory);
    return options == null ? all : all.with(new GeneratorOptions(OptionTree.map(options)));
  }

  private GeneratorOptions fromFile() throws MojoExecutionException {
    if (configurationFile == null) {
      return GeneratorOptions.none();
    }
    try {
      return OptionsFile.read(configurationFile.toPath());
    } catch (IOException e) {
      throw new MojoExecutionException(
          "configurationFile: cannot read %s: %s. Correct <configurationFile>"
                  .formatted(configurationFile, e.getMessage())
              + " (contract.configurationFile).",
          e);
    }
  }

  private static GeneratorOptions with(GeneratorOptions all, String name, @Nullable Object value) {
    return value == null ? all : all.with(name, value);
  }
}
