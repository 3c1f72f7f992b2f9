package io.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a copy of the project that has not been built. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for a POSIX shell")
final class LauncherTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".cache", ".idea");
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;
  private Path copy;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void copyProject() throws IOException {
    // A blank in the name, as users have it.
    copy = folder.resolve("my projects");
    Files.walkFileTree(
        TOP,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_COPIED.contains(from.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copy.resolve(TOP.relativize(from).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(from, copy.resolve(TOP.relativize(from).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void says_which_java_it_needs() throws Exception {
    assertThat(concordat(folder.resolve("nowhere"), "--version").err())
        .isEqualTo(
            "concordat: JAVA_HOME is %s, but it has no bin/java.\n"
                .formatted(folder.resolve("nowhere")));

    Path old = jdk("11.0.2");
    Run run = concordat(old, "--version");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "concordat: %s is Java 11.0.2. Set JAVA_HOME to a JDK, 17 or newer.\n".formatted(old));

    Path runtimeOnly = jdk("17.0.2");
    assertThat(concordat(runtimeOnly, "--version").err())
        .isEqualTo(
            "concordat: %s cannot compile. Set JAVA_HOME to a JDK, 17 or newer.\n"
                .formatted(runtimeOnly));
  }

  @Tag("full")
  @Test
  void builds_at_first_use_and_when_the_sources_have_changed() throws Exception {
    String old = copy.resolve("api-specs/orders/1.0.0.yaml").toString();
    String breaking = copy.resolve("api-specs/orders/2.0.0.yaml").toString();
    String building = "concordat: building the command line ... done\n";

    Run first = concordat(JAVA_HOME, "check", old, breaking);
    assertThat(first.err()).isEqualTo(building);
    assertThat(first.out()).endsWith("MAJOR: 2.0.0 covers the change since 1.0.0\n");
    assertThat(first.exitCode()).isZero();

    Run second = concordat(JAVA_HOME, "check", "--fail-on=major", old, breaking);
    assertThat(second.err()).isEmpty();
    assertThat(second.exitCode()).isEqualTo(1);

    Path source = copy.resolve("compat-checker/src/main/java/io/concordat/cli/Main.java");
    Path notABuild = Files.createFile(copy.resolve(".cache/cli/running-0.properties"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    Thread.sleep(1_000);
    assertThat(concordat(JAVA_HOME, "--version").err()).isEqualTo(building);
    assertThat(notABuild).exists();

    Files.writeString(source, "no Java");
    Run broken = concordat(JAVA_HOME, "--version");
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).contains("... failed\n").contains("Main.java").contains("build.log");
  }

  @Tag("full")
  @Test
  void stubs_have_a_build_of_their_own_that_checks_do_not_wait_for() throws Exception {
    String spec = copy.resolve("api-specs/orders/1.0.0.yaml").toString();
    String building = "concordat: building the command line with its stubs ... done\n";

    Run first = concordat(JAVA_HOME, "stub", "--dry-run", "--port", "0", spec);
    assertThat(first.err()).isEqualTo(building);
    assertThat(first.out()).startsWith("Bookshop Orders 1.0.0").contains("Ready after ");
    assertThat(first.exitCode()).isZero();
    assertThat(copy.resolve(".cache/cli")).doesNotExist();
    // What was trained on is still there.
    assertThat(Path.of(spec)).exists();

    Run help = concordat(JAVA_HOME, "help");
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("  check ", "  contains ", "  rules ", "  stub ");

    assertThat(concordat(JAVA_HOME, "--version").err())
        .isEqualTo("concordat: building the command line ... done\n");
    Path source = copy.resolve("contract-toolkit/src/main/java/io/concordat/stub/StubServer.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
    Thread.sleep(1_000);
    assertThat(concordat(JAVA_HOME, "check", spec, spec).err()).isEmpty();
    assertThat(concordat(JAVA_HOME, "help").err()).isEqualTo(building);
  }

  @Test
  void who_speaks_to_a_running_shop_does_so_with_the_build_that_runs_and_waits_for_no_other()
      throws Exception {
    Path java = jdk("17.0.2");
    Path build = copy.resolve(".cache/samples/20260101-000000-1");
    Files.createDirectories(build.resolve("bookshop-shop"));
    Files.createFile(build.resolve("bookshop-shop/bookshop-shop-1-service.jar"));
    Path started = Files.writeString(build.resolve("started"), copy.toRealPath() + "\n");
    Files.setLastModifiedTime(started, FileTime.from(Instant.EPOCH.plusSeconds(86_400)));
    Files.writeString(copy.resolve(".cache/samples/current"), build + "\n");

    assertThat(concordat(java, "samples", "order").exitCode()).isEqualTo(99);
    assertThat(concordat(java, "samples", "load", "--orders", "1").exitCode()).isEqualTo(99);
    // What starts a shop starts it as the sources are now.
    assertThat(concordat(java, "samples", "up").err()).contains("cannot compile");
  }

  /** A folder that looks like a JDK of this version without a compiler. */
  private Path jdk(String version) throws IOException {
    Path jdk = folder.resolve("jdk-" + version);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return jdk;
  }

  /** Runs the launcher through a link and from another folder, as a user's PATH would. */
  private Run concordat(Path javaHome, String... arguments) throws Exception {
    Path link = folder.resolve("concordat");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, copy.resolve("concordat"));
    }
    List<String> command = new ArrayList<>(List.of(link.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    // A build around this test tells its children of itself.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
