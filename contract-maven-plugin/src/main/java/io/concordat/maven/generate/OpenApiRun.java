package io.concordat.maven.generate;

import java.util.List;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.GeneratorNotFoundException;
import org.openapitools.codegen.SpecValidationException;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * The one class that uses openapi-generator. It is loaded by {@link GeneratorLoader}, and called
 * through it: public for that, and for nothing else.
 */
public final class OpenApiRun {

  private OpenApiRun() {}

  /** Which openapi-generator this is. */
  public static String version() {
    return String.valueOf(DefaultGenerator.class.getPackage().getImplementationVersion());
  }

  /**
   * Generates.
   *
   * @param settings the path of a configuration file
   * @param keepsProject whether documentation and tests are generated, too
   * @return what is wrong with the document; nothing if all went well
   * @throws IllegalArgumentException when there is no such generator
   */
  public static List<String> run(String settings, boolean keepsProject) {
    // Its settings are those of a thread, and of the threads that this one starts.
    GlobalSettings.reset();
    try {
      ClientOptInput input = CodegenConfigurator.fromFile(settings).toClientOptInput();
      if (input.getOpenAPI() == null) {
        return List.of("cannot be read, and it does not say why");
      }
      DefaultGenerator generator = new DefaultGenerator();
      for (String part : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
        generator.setGeneratorPropertyDefault(part, String.valueOf(keepsProject));
      }
      generator.setGenerateMetadata(false);
      generator.opts(input).generate();
      return List.of();
    } catch (SpecValidationException e) {
      return e.getErrors().stream().sorted().toList();
    } catch (GeneratorNotFoundException e) {
      throw new IllegalArgumentException("generatorName: " + e.getMessage(), e);
    } finally {
      GlobalSettings.reset();
    }
  }
}
