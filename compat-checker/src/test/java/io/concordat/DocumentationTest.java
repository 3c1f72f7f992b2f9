package io.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the README and the guide show is what a user gets: each {@code console} block is run from
 * the top folder. A line that is only {@code …} stands for any number of lines. {@code
 * -Dgolden=update} writes the output of blocks without such a line.
 */
final class DocumentationTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("```console\n\\$ \\./concordat ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final String ANYTHING = "…";

  @TestFactory
  Stream<DynamicTest> shown_commands_print_what_is_shown() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(TOP.resolve("README.md")));
    try (Stream<Path> guide = Files.list(TOP.resolve("docs"))) {
      guide.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.stream().flatMap(DocumentationTest::tests);
  }

  private static Stream<DynamicTest> tests(Path page) {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher block = BLOCK.matcher(read(page));
    while (block.find()) {
      String arguments = block.group(1);
      if (arguments.startsWith("stub ")) {
        // A command of the toolkit, whose tests run it.
        continue;
      }
      String shown = block.group(2);
      tests.add(
          DynamicTest.dynamicTest(
              TOP.relativize(page) + ": ./concordat " + arguments,
              () -> check(page, arguments, shown)));
    }
    return tests.stream();
  }

  private static void check(Path page, String arguments, String shown) throws Exception {
    String printed = run(arguments);
    boolean isWhole = shown.lines().noneMatch(ANYTHING::equals);
    if (Golden.isUpdating() && isWhole && !printed.equals(shown)) {
      String block = "```console\n$ ./concordat " + arguments + "\n";
      Files.writeString(page, read(page).replace(block + shown + "```", block + printed + "```"));
    } else if (isWhole) {
      assertThat(printed).isEqualTo(shown);
    } else {
      String expected =
          Arrays.stream(shown.split("(?m)^" + ANYTHING + "\n", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("(?s:.*)"));
      assertThat(printed).matches(expected);
    }
  }

  private static String run(String arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.internal.verbosity=WARN",
                "-cp",
                System.getProperty("java.class.path"),
                "io.concordat.cli.Main"));
    command.addAll(List.of(arguments.split(" ")));
    Path output = Files.createTempFile("concordat", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(TOP.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return Files.readString(output, StandardCharsets.UTF_8);
    } finally {
      Files.delete(output);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
