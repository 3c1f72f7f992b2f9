package io.concordat.maven;

import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** What a folder of generated files is compiled as. */
enum SourceRoot {
  MAIN,
  TEST,
  NONE;

  static SourceRoot of(String word) throws MojoExecutionException {
    return switch (word) {
      case "main" -> MAIN;
      case "test" -> TEST;
      case "none" -> NONE;
      default ->
          throw new MojoExecutionException(
              "sourceRoot: \"%s\" is none of main, test, none. Correct <sourceRoot>".formatted(word)
                  + " (contract.sourceRoot).");
    };
  }

  void add(MavenProject project, File folder) {
    if (this == MAIN) {
      project.addCompileSourceRoot(folder.getPath());
    } else if (this == TEST) {
      project.addTestCompileSourceRoot(folder.getPath());
    }
  }
}
