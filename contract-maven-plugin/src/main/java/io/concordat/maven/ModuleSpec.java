package io.concordat.maven;

import java.nio.file.Path;

/**
 * A specification of the module.
 *
 * @param file where it is
 * @param path how messages call it: relative to the top of the repository
 * @param inModule its path in the module
 */
record ModuleSpec(Path file, String path, String inModule) {

  /** Those of documents; that of protobuf files is a specification itself. */
  private static final String USUAL_FOLDER = "src/main/((openapi|asyncapi|api)/|(?=proto$))";

  /** Its path in the folder of the module's specifications. */
  String inFolder() {
    return inModule.replaceFirst("^" + USUAL_FOLDER, "");
  }

  /** What its reports are called, without their extension. */
  String reportName() {
    return inFolder().replaceFirst("\\.[^./]+$", "");
  }
}
