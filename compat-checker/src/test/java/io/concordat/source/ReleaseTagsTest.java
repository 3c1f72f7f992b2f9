package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleaseTagsTest {

  private static final List<String> ORDERS = List.of("orders", "bookshop");
  private static final String NEXT = "9.0.0-SNAPSHOT";

  @TempDir private Path folder;
  private Git git;
  private int commits;

  @BeforeEach
  void makeRepository() throws GitAPIException {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    commit();
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  @Test
  void the_latest_release_is_the_greatest_version_not_the_last_tag() throws GitAPIException {
    commit("v1.9.0", "v1.10.0");
    commit("v1.9.1");
    assertThat(latest(ORDERS, NEXT)).contains("v1.10.0");
  }

  @Test
  void a_release_of_another_branch_did_not_lead_here() throws GitAPIException {
    commit("1.0.0");
    git.checkout().setCreateBranch(true).setName("next").call();
    commit("2.0.0");
    git.checkout().setName("main").call();
    commit();
    assertThat(latest(ORDERS, NEXT)).contains("1.0.0");
  }

  @Test
  void pre_releases_dates_and_other_tags_are_no_releases() throws GitAPIException {
    commit("v2.0.0-rc.1", "2026-11-01", "2026.11.01", "nightly", "v3", "orders-2.0.0-M1");
    assertThat(latest(ORDERS, NEXT)).isEmpty();
  }

  @Test
  void an_annotated_tag_counts() throws GitAPIException {
    git.tag().setName("release/1.0.0").setAnnotated(true).setMessage("1").setSigned(false).call();
    assertThat(latest(ORDERS, NEXT)).contains("release/1.0.0");
  }

  @Test
  void the_first_of_the_names_that_any_tag_carries_decides() throws GitAPIException {
    commit("payments-7.0.0", "bookshop-6.0.0", "v5.0.0", "orders/v1.0.0");
    assertThat(latest(ORDERS, NEXT)).contains("orders/v1.0.0");
    assertThat(latest(List.of("quotes", "bookshop"), NEXT)).contains("bookshop-6.0.0");
    assertThat(latest(List.of("quotes"), NEXT)).contains("v5.0.0");
  }

  @Test
  void of_several_strange_names_none_is_guessed() throws GitAPIException {
    commit("payments-7.0.0");
    assertThat(latest(List.of("quotes"), NEXT)).contains("payments-7.0.0");
    commit("stock-1.0.0");
    assertThat(latest(List.of("quotes"), NEXT)).isEmpty();
  }

  @Test
  void a_pattern_chooses_tags_whatever_they_are_named_for() throws GitAPIException {
    commit("orders-3.0.0", "api-orders-2.0.0", "api-orders-2.1.0");
    try (ReleaseTags tags = ReleaseTags.around(folder).orElseThrow()) {
      assertThat(tags.latestLike("api-orders-*", NEXT)).contains("api-orders-2.1.0");
      assertThat(tags.latestLike("stock-*", NEXT)).isEmpty();
    }
  }

  @Test
  void the_tag_of_the_release_that_is_being_built_is_none_before_it() throws GitAPIException {
    commit("v1.0.0");
    commit("v1.1.0");
    assertThat(latest(ORDERS, "1.1.0")).contains("v1.0.0");
    assertThat(latest(ORDERS, "1.2.0-SNAPSHOT")).contains("v1.1.0");
    commit();
    assertThat(latest(ORDERS, "1.1.0")).contains("v1.1.0");
  }

  @Test
  void a_repository_without_a_commit_has_released_nothing() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Git.init().setDirectory(empty.toFile()).call().close();
    try (ReleaseTags tags = ReleaseTags.around(empty).orElseThrow()) {
      assertThat(tags.latest(ORDERS, NEXT)).isEmpty();
    }
  }

  @Test
  void a_clone_of_the_last_commit_alone_is_known_as_shallow() throws Exception {
    commit("v1.0.0");
    commit();
    Path clone = folder.resolve("clone");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    try (ReleaseTags whole = ReleaseTags.around(folder).orElseThrow();
        ReleaseTags cut = ReleaseTags.around(clone).orElseThrow()) {
      assertThat(whole.isShallow()).isFalse();
      assertThat(cut.isShallow()).isTrue();
      assertThat(cut.latest(ORDERS, NEXT)).isEmpty();
    }
  }

  @Test
  void from_a_subfolder_the_top_of_the_work_tree_is_known() throws Exception {
    Path module = Files.createDirectories(folder.resolve("services/orders"));
    try (ReleaseTags tags = ReleaseTags.around(module).orElseThrow()) {
      assertThat(tags.top()).isEqualTo(folder);
    }
  }

  private Optional<String> latest(List<String> names, String building) {
    try (ReleaseTags tags = ReleaseTags.around(folder).orElseThrow()) {
      return tags.latest(names, building);
    }
  }

  private void commit(String... tags) throws GitAPIException {
    git.commit()
        .setMessage("Change " + ++commits)
        .setAuthor("Bookshop", "shop@example.org")
        .setCommitter("Bookshop", "shop@example.org")
        .setSign(false)
        .setAllowEmpty(true)
        .call();
    for (String tag : tags) {
      git.tag().setName(tag).setAnnotated(false).setSigned(false).call();
    }
  }
}
