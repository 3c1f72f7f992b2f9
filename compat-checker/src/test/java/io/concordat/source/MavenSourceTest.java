package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MavenSourceTest {

  @TempDir private Path folder;
  private Path remote;
  private Path settings;

  @BeforeEach
  void releaseThreeVersions() throws IOException {
    remote = folder.resolve("remote");
    settings = folder.resolve("settings.xml");
    Texts.write(
        folder,
        "settings.xml",
        "<settings><localRepository>%s</localRepository><mirrors><mirror><id>here</id>"
                .formatted(folder.resolve("local"))
            + "<mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors></settings>"
                .formatted(remote.toUri()));
    for (String version : List.of("1.0.0", "1.1.0", "2.0.0")) {
      jar(version, "", "jar");
    }
    jar("1.0.0", "specs", "zip");
    Texts.write(remote, file("1.0.0", "-openapi", "yaml"), "openapi: 3.1.0\nx: only\n");
    Texts.write(
        remote,
        "shop/orders/maven-metadata.xml",
        "<metadata><groupId>shop</groupId><artifactId>orders</artifactId><versioning>"
            + "<latest>2.0.0</latest><release>2.0.0</release><versions><version>1.0.0</version>"
            + "<version>1.1.0</version><version>2.0.0</version></versions></versioning></metadata>");
  }

  @Test
  void a_file_of_a_released_jar_is_called_by_its_coordinates() {
    Specification specification = open("maven:shop:orders:1.0.0!/api/orders.yaml");
    assertThat(Texts.node(specification, "/version").location())
        .hasToString("maven:shop:orders:1.0.0!/api/orders.yaml:2:1");
  }

  @Test
  void references_are_followed_inside_the_archive() {
    Specification specification = open("maven:shop:orders:1.0.0!/api/orders.yaml");
    Node money = specification.resolve(Texts.scalar(specification, "/x/$ref")).orElseThrow();
    assertThat(money.location()).hasToString("maven:shop:orders:1.0.0!/common/money.yaml:1:1");
  }

  @Test
  void a_folder_of_an_archive_stands_for_its_root_document() {
    assertThat(open("maven:shop:orders:1.0.0!/api").root().file())
        .isEqualTo("maven:shop:orders:1.0.0!/api/orders.yaml");
  }

  @Test
  void a_classifier_and_an_extension_name_another_artifact() {
    assertThat(open("maven:shop:orders:1.0.0:specs@zip!/api/orders.yaml").root().file())
        .isEqualTo("maven:shop:orders:1.0.0:specs@zip!/api/orders.yaml");
  }

  @Test
  void without_a_path_the_artifact_is_the_document() {
    Specification specification = open("maven:shop:orders:1.0.0:openapi");
    assertThat(Texts.node(specification, "/x").location())
        .hasToString("maven:shop:orders:1.0.0:openapi:2:1");
  }

  @Test
  void words_and_ranges_stand_for_a_version_which_messages_name() {
    assertThat(open("maven:shop:orders:LATEST!/api/orders.yaml").root().file())
        .isEqualTo("maven:shop:orders:2.0.0!/api/orders.yaml");
    assertThat(open("maven:shop:orders:RELEASE!/api/orders.yaml").root().file())
        .isEqualTo("maven:shop:orders:2.0.0!/api/orders.yaml");
    assertThat(open("maven:shop:orders:[1,2)!/api/orders.yaml").root().file())
        .isEqualTo("maven:shop:orders:1.1.0!/api/orders.yaml");
    assertThatThrownBy(() -> open("maven:shop:orders:[3,4)!/api"))
        .hasMessageContaining("no version of shop:orders:[3,4)@jar was found");
  }

  @Test
  void offline_takes_what_was_fetched_before_and_nothing_else() {
    assertThatThrownBy(() -> offline("maven:shop:orders:1.0.0!/api"))
        .hasMessageContaining("the artifact shop:orders:1.0.0@jar was not found in ")
        .hasMessageContaining("run it once without --offline");
    open("maven:shop:orders:1.0.0!/api");
    assertThat(offline("maven:shop:orders:1.0.0!/api").root().path()).isEqualTo("api/orders.yaml");
  }

  @Test
  void what_cannot_be_found_is_refused_with_where_it_was_looked_for() {
    assertThatThrownBy(() -> open("maven:shop:orders:9!/api"))
        .hasMessageContaining("maven:shop:orders:9!/api: the artifact shop:orders:9@jar")
        .hasMessageContaining(remote.toString());
    assertThatThrownBy(() -> open("maven:shop:orders:1.0.0!/orders.yaml"))
        .hasMessageContaining("did you mean \"api/orders.yaml\"?");
    assertThatThrownBy(() -> open("maven:shop:orders"))
        .hasMessageContaining("write maven:GROUP:ARTIFACT:VERSION!/PATH");
    assertThatThrownBy(() -> open("maven:shop:orders:1.0.0:openapi@yaml!/api"))
        .hasMessageContaining("is no jar or zip");
  }

  @Test
  void a_build_passes_its_own_resolver() throws IOException {
    Path jar = folder.resolve("own.jar");
    Files.copy(remote.resolve(file("1.1.0", "", "jar")), jar);
    ArtifactFiles own = coordinates -> new ArtifactFiles.Found(jar, "7");
    SourceOptions options = SourceOptions.in(folder).withArtifacts(own);
    assertThat(new Sources(options).open("maven:a:b:LATEST!/api").root().file())
        .isEqualTo("maven:a:b:7!/api/orders.yaml");
  }

  private Specification open(String reference) {
    return open(reference, false);
  }

  private Specification offline(String reference) {
    return open(reference, true);
  }

  private Specification open(String reference, boolean isOffline) {
    try {
      ArtifactFiles artifacts = new MavenArtifacts(MavenSettings.read(settings), isOffline);
      return new Sources(SourceOptions.in(folder).withArtifacts(artifacts)).open(reference);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String file(String version, String classifier, String extension) {
    return "shop/orders/" + version + "/orders-" + version + classifier + "." + extension;
  }

  private void jar(String version, String classifier, String extension) throws IOException {
    String suffix = classifier.isEmpty() ? "" : "-" + classifier;
    Path jar = remote.resolve(file(version, suffix, extension));
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "api/orders.yaml",
          "openapi: 3.1.0\nversion: " + version + "\nx: {$ref: '../common/money.yaml#/m'}\n");
      entry(zip, "common/money.yaml", "m: 1\n");
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
