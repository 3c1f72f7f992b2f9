package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyFileTest {

  @TempDir Path folder;

  @Test
  void the_policy_beside_the_document_comes_first() throws IOException {
    Path specs = Files.createDirectories(folder.resolve("api/orders"));
    Files.createDirectory(folder.resolve(".git"));
    write(folder);
    Path near = write(specs);
    assertThat(PolicyFile.nearest(specs)).contains(near);
  }

  @Test
  void the_policy_at_the_top_of_the_work_tree_holds_for_all_of_it() throws IOException {
    Path specs = Files.createDirectories(folder.resolve("api/orders"));
    Files.writeString(folder.resolve(".git"), "gitdir: elsewhere");
    Path top = write(folder);
    assertThat(PolicyFile.nearest(specs)).contains(top);
  }

  @Test
  void a_policy_above_the_work_tree_decides_nothing() throws IOException {
    Path specs = Files.createDirectories(folder.resolve("work/api"));
    Files.createDirectory(folder.resolve("work/.git"));
    write(folder);
    assertThat(PolicyFile.nearest(specs)).isEmpty();
  }

  private static Path write(Path where) throws IOException {
    return Files.writeString(where.resolve("concordat.yaml"), "strict: true\n");
  }
}
