package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in an archive is listed folder by folder, as in any other tree. */
final class ArchiveTreeTest {

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void pack() throws IOException {
    jar = folder.resolve("own.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name :
          new String[] {
            "top.proto",
            "proto/",
            "proto/a.proto",
            "proto/sub/b.proto",
            "proto/sub/deep/c.proto",
            "proto/sub.proto",
            "proto/sub-x/d.proto",
            "proto//nameless.proto",
            "proto2/other.proto"
          }) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            ("message " + name.replaceAll("\\W", "_") + " {}").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void files_and_folders_are_those_directly_in_a_folder() throws IOException {
    try (OpenSources open = new OpenSources()) {
      SpecTree tree = ArchiveTree.place(jar, "", "own.jar", Limits.DEFAULT, open).tree();
      assertThat(tree.files("")).containsExactly("top.proto");
      assertThat(tree.folders("")).containsExactly("proto", "proto2");
      assertThat(tree.files("proto")).containsExactly("a.proto", "sub.proto");
      assertThat(tree.folders("proto")).containsExactly("sub-x", "sub");
      assertThat(tree.files("proto/sub/deep")).containsExactly("c.proto");
      assertThat(tree.folders("proto/sub/deep")).isEmpty();
      assertThat(tree.files("nowhere")).isEmpty();
    }
  }

  @Test
  void a_folder_of_protobuf_files_is_a_document() {
    ArtifactFiles own = coordinates -> new ArtifactFiles.Found(jar, "7");
    try (Sources sources = new Sources(SourceOptions.in(folder).withArtifacts(own))) {
      Specification contract = sources.open("maven:shop:orders:7!/proto");
      assertThat(contract.root().root().array("imports").orElseThrow().toJson().text())
          .isEqualTo(
              "[\"a.proto\", \"sub-x/d.proto\", \"sub.proto\", \"sub/b.proto\","
                  + " \"sub/deep/c.proto\"]");
    }
  }
}
