package io.concordat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitSourceTest {

  @TempDir private Path outer;
  private Path repository;

  @BeforeEach
  void makeRepository() throws Exception {
    repository = Files.createDirectory(outer.resolve("shop"));
    try (Git git = Git.init().setDirectory(repository.toFile()).setInitialBranch("main").call()) {
      Texts.write(
          repository,
          "api/orders.yaml",
          "openapi: 3.1.0\ninfo: {version: 1.0.0}\nx: {$ref: '../common/money.yaml#/m'}\n");
      Texts.write(repository, "common/money.yaml", "m: old\n");
      Files.createSymbolicLink(repository.resolve("current.yaml"), Path.of("api/orders.yaml"));
      Files.createSymbolicLink(repository.resolve("out.yaml"), Path.of("../secret.yaml"));
      commit(git, "v1.0.0");
      Texts.write(repository, "api/orders.yaml", "openapi: 3.1.0\ninfo: {version: 2.0.0}\n");
      Texts.write(repository, "common/money.yaml", "m: new\n");
      commit(git, "v2.0.0");
    }
  }

  @Test
  void a_file_of_a_revision_is_called_by_revision_and_path() {
    Specification specification = open(repository, "git:v1.0.0:api/orders.yaml");
    assertThat(version(specification)).isEqualTo("1.0.0");
    assertThat(Texts.node(specification, "/info/version").location())
        .hasToString("git:v1.0.0:api/orders.yaml:2:8");
  }

  @Test
  void references_are_followed_inside_the_revision() {
    Specification specification = open(repository, "git:v1.0.0:api/orders.yaml");
    Node money = specification.resolve(Texts.scalar(specification, "/x/$ref")).orElseThrow();
    assertThat(money.text()).isEqualTo("old");
    assertThat(money.location()).hasToString("git:v1.0.0:common/money.yaml:1:1");
  }

  @Test
  void any_expression_for_a_revision_will_do() {
    assertThat(version(open(repository, "git:HEAD~1:api/orders.yaml"))).isEqualTo("1.0.0");
    assertThat(version(open(repository, "git:main:api/orders.yaml"))).isEqualTo("2.0.0");
    assertThat(version(open(repository, "git:v2.0.0^{commit}:api/orders.yaml"))).isEqualTo("2.0.0");
  }

  @Test
  void from_a_subfolder_paths_begin_at_the_top_or_with_a_dot_at_the_folder() {
    Path folder = repository.resolve("api");
    assertThat(version(open(folder, "git:v1.0.0:api/orders.yaml"))).isEqualTo("1.0.0");
    assertThat(version(open(folder, "git:v1.0.0:./orders.yaml"))).isEqualTo("1.0.0");
    assertThat(version(open(folder, "git:v1.0.0:../current.yaml"))).isEqualTo("1.0.0");
  }

  @Test
  void a_folder_of_a_revision_stands_for_its_root_document() {
    assertThat(open(repository, "git:v1.0.0:api").root().file())
        .isEqualTo("git:v1.0.0:api/orders.yaml");
  }

  @Test
  void a_link_inside_the_revision_is_followed_and_one_that_leads_out_is_not() {
    assertThat(version(open(repository, "git:v1.0.0:current.yaml"))).isEqualTo("1.0.0");
    assertThatThrownBy(() -> open(repository, "git:v1.0.0:out.yaml"))
        .hasMessageContaining("lies outside of the repository");
  }

  @Test
  void a_bare_repository_will_do() throws Exception {
    Path bare = outer.resolve("bare.git");
    Git.cloneRepository()
        .setURI(repository.toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    assertThat(version(open(bare, "git:v1.0.0:api/orders.yaml"))).isEqualTo("1.0.0");
  }

  @Test
  void a_linked_work_tree_will_do() throws IOException {
    // As `git worktree add` leaves it; JGit itself cannot make one.
    Path linked = Files.createDirectory(outer.resolve("linked"));
    Path own = Files.createDirectories(repository.resolve(".git/worktrees/linked"));
    Texts.write(linked, ".git", "gitdir: " + own + "\n");
    Texts.write(own, "gitdir", linked.resolve(".git") + "\n");
    Texts.write(own, "commondir", "../..\n");
    Texts.write(own, "HEAD", "ref: refs/heads/main\n");
    Texts.write(linked, "api/x", "");
    assertThat(version(open(linked, "git:HEAD~1:api/orders.yaml"))).isEqualTo("1.0.0");
    assertThat(version(open(linked.resolve("api"), "git:v1.0.0:./orders.yaml"))).isEqualTo("1.0.0");
  }

  @Test
  void an_unknown_revision_is_refused_with_the_nearest_names() {
    assertThatThrownBy(() -> open(repository, "git:1.0.0:api/orders.yaml"))
        .hasMessage(
            "git:1.0.0:api/orders.yaml: there is no revision \"1.0.0\" in this repository"
                + " — name a revision, such as v1.0.0");
  }

  @Test
  void where_no_name_is_near_some_are_named_anyway() {
    assertThatThrownBy(() -> open(repository, "git:spring-release:api/orders.yaml"))
        .hasMessageEndingWith("name a revision, such as main or v1.0.0 or v2.0.0");
  }

  @Test
  void a_path_that_the_revision_lacks_is_refused_with_a_guess() {
    assertThatThrownBy(() -> open(repository, "git:v1.0.0:orders.yaml"))
        .hasMessageContaining(
            "git:v1.0.0:orders.yaml: there is no file \"orders.yaml\" in the revision v1.0.0;"
                + " did you mean \"api/orders.yaml\"?");
    assertThatThrownBy(() -> open(repository, "git:v1.0.0:api/order.yaml"))
        .hasMessageContaining("did you mean \"orders.yaml\"?");
  }

  @Test
  void without_a_repository_there_is_no_revision() throws IOException {
    Path elsewhere = Files.createDirectory(outer.resolve("elsewhere"));
    assertThatThrownBy(() -> open(elsewhere, "git:HEAD:api.yaml"))
        .hasMessageContaining("there is no git repository around " + elsewhere);
  }

  @Test
  void a_reference_without_a_path_says_how_to_write_one() {
    assertThatThrownBy(() -> open(repository, "git:v1.0.0"))
        .hasMessageContaining("write git:REVISION:PATH");
  }

  @Test
  void nonsense_for_a_revision_is_refused() {
    assertThatThrownBy(() -> open(repository, "git:HEAD^{nonsense}:api"))
        .isInstanceOf(SpecException.class);
    assertThatThrownBy(() -> open(repository, "git:HEAD..v1.0.0:api"))
        .isInstanceOf(SpecException.class);
  }

  private static void commit(Git git, String tag) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(tag)
        .setAuthor("a", "a@b.c")
        .setCommitter("a", "a@b.c")
        .setSign(false)
        .call();
    git.tag().setName(tag).setMessage(tag).setSigned(false).call();
  }

  private static String version(Specification specification) {
    return Texts.node(specification, "/info/version").text();
  }

  private static Specification open(Path folder, String reference) {
    return new Sources(SourceOptions.in(folder)).open(reference);
  }
}
