package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartTest {

  /** What would be loaded for nothing, and be waited for. */
  private static final List<String> LIBRARIES =
      List.of("org.eclipse.jgit", "org.eclipse.aether", "org.apache.maven", "java.net.http");

  @Test
  void a_file_is_opened_without_the_libraries_of_other_sources(@TempDir Path folder)
      throws IOException {
    Texts.write(folder, "api.yaml", "openapi: 3.1.0\nx: {$ref: 'b.yaml#/m'}\n");
    Texts.write(folder, "b.yaml", "m: 1\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classpath = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(
                java,
                "-verbose:class",
                "-cp",
                classpath,
                Opening.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains("api.yaml leads to 1").contains("io.concordat.source.Sources");
    for (String library : LIBRARIES) {
      assertThat(output).doesNotContain(library);
    }
  }

  /** What the other process does. */
  static final class Opening {

    private Opening() {}

    public static void main(String[] arguments) {
      try (Sources sources = new Sources(SourceOptions.in(Path.of(arguments[0])))) {
        Specification specification = sources.open("api.yaml");
        Node target = specification.resolve(Texts.scalar(specification, "/x/$ref")).orElseThrow();
        System.out.println(specification.root().file() + " leads to " + target.text());
      }
    }
  }
}
