package io.concordat.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A request is for the operation whose path is the most concrete. */
final class OperationsTest {

  private final Operations operations =
      new Operations(
          Apis.of(
              """
              openapi: 3.1.0
              info: {title: Shop, version: 1.0.0}
              servers:
                - {url: 'https://shop.example.com/v1/'}
                - {url: '/{stage}/v2', variables: {stage: {default: live, enum: [live, test]}}}
              paths:
                /users/{id}: {get: {responses: {}}, delete: {responses: {}}}
                /users/me: {get: {responses: {}}}
                /users/{id}/files/{name}.{ext}: {get: {responses: {}}}
                /users/{id}/files/{name}: {get: {responses: {}}}
                /a b/{x}:cancel: {post: {responses: {}}}
                /files/{id}: {put: {responses: {}}}
                /files/{id}#share: {put: {responses: {}}}
                /: {get: {responses: {}}}
              """));

  @Test
  void what_is_given_goes_before_what_is_left_open() {
    assertThat(match("GET", "/users/me")).isEqualTo("GET /users/me {}");
    assertThat(match("GET", "/users/you")).isEqualTo("GET /users/{id} {id=you}");
    assertThat(match("GET", "/")).isEqualTo("GET / {}");
  }

  @Test
  void a_more_concrete_path_without_the_method_stands_aside() {
    assertThat(match("DELETE", "/users/me")).isEqualTo("DELETE /users/{id} {id=me}");
    assertThat(operations.methods("/users/me")).containsExactly("DELETE", "GET");
  }

  @Test
  void several_holes_may_share_a_segment() {
    assertThat(match("GET", "/users/1/files/a.tar.gz"))
        .contains("{name}.{ext}", "name=a", "ext=tar.gz");
    assertThat(match("GET", "/users/1/files/readme")).contains("{name} ", "name=readme");
    assertThat(match("POST", "/a%20b/7:cancel")).contains("x=7");
  }

  @Test
  void encoded_slashes_belong_to_a_value_and_empty_holes_to_nothing() {
    assertThat(match("GET", "/users/a%2Fb")).contains("id=a%2Fb");
    assertThat(match("GET", "/users/")).isEqualTo("Nothing[]");
    assertThat(match("GET", "/users")).isEqualTo("Nothing[]");
  }

  @Test
  void other_methods_are_named() {
    assertThat(operations.match("PATCH", "/users/7"))
        .isInstanceOfSatisfying(
            Match.OtherMethods.class,
            others -> assertThat(others.methods()).containsExactlyInAnyOrder("GET", "DELETE"));
  }

  @Test
  void a_fragment_tells_operations_apart_that_requests_cannot() {
    assertThat(operations.match("PUT", "/files/1"))
        .isInstanceOfSatisfying(Match.Found.class, found -> assertThat(found.routes()).hasSize(2));
  }

  @Test
  void base_paths_come_from_all_servers() {
    assertThat(operations.basePaths()).containsExactly("/live/v2", "/test/v2", "/v1");
  }

  private String match(String method, String path) {
    Match match = operations.match(method, path);
    return match instanceof Match.Found found
        ? found.routes().get(0).operation().name() + " " + found.routes().get(0).holes()
        : match.toString();
  }
}
