package io.concordat.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Tests that use stubs, run inside this one. The names of their classes keep Surefire from them.
 */
final class StubExtensionTest {

  private static final String SHOP = "src/test/resources/stub/shop.yaml";
  private static final List<String> URLS = new ArrayList<>();

  @BeforeEach
  void forget() {
    URLS.clear();
  }

  @Test
  void a_stub_is_there_for_each_test_that_has_a_parameter_or_a_field() {
    run(Good.class).assertStatistics(stats -> stats.started(4).succeeded(4));
    assertThat(URLS).doesNotHaveDuplicates().hasSize(2);
    URLS.forEach(StubExtensionTest::assertGone);
  }

  static final class Good {
    @StubServer(spec = SHOP)
    private Stub field;

    @BeforeEach
    void set_up(@StubServer(spec = SHOP, stateful = true) Stub parameter) {
      assertThat(parameter).isNotSameAs(field);
    }

    @Test
    void field() {
      URLS.add(field.url());
      assertThat(get(field.url() + "/orders/7")).isEqualTo(200);
      assertThat(field.received()).hasSize(1);
      assertThat(field.received("readOrder").get(0).request().path()).isEqualTo("/orders/7");
      assertThat(field.received("GET /orders")).isEmpty();
    }

    @Test
    void parameter(@StubServer(spec = SHOP, stateful = true) Stub parameter) {
      URLS.add(parameter.url());
      assertThat(get(parameter.url() + "/orders/7")).isEqualTo(404);
    }

    @Test
    void equal_annotations_mean_one_stub(@StubServer(spec = SHOP) Stub parameter) {
      assertThat(parameter).isSameAs(field);
    }

    @Nested
    final class Inner {
      @Test
      void sees_what_is_around_it() {
        field.reply("readOrder").with(404);
        assertThat(get(field.url() + "/orders/7")).isEqualTo(404);
      }
    }
  }

  @Test
  void a_class_may_share_a_stub() {
    run(Shared.class).assertStatistics(stats -> stats.started(2).succeeded(2));
    assertThat(URLS.stream().distinct()).hasSize(1);
    URLS.forEach(StubExtensionTest::assertGone);
  }

  static final class Shared {
    @StubServer(spec = SHOP)
    static Stub shared;

    @BeforeAll
    static void choose(@StubServer(spec = SHOP) Stub parameter) {
      assertThat(parameter).isSameAs(shared);
      shared.reply("readOrder").with(404);
    }

    @Test
    void one() {
      again();
    }

    @Test
    void two() {
      again();
    }

    private static void again() {
      URLS.add(shared.url());
      assertThat(get(shared.url() + "/orders/7")).isEqualTo(404);
      assertThat(shared.received()).hasSize(1);
    }
  }

  @Test
  void a_test_fails_whose_consumer_sends_what_the_specification_forbids() {
    run(Bad.class)
        .assertStatistics(stats -> stats.started(4).failed(3))
        .assertThatEvents()
        .haveExactly(
            2,
            event(
                test(),
                finishedWithFailure(
                    instanceOf(AssertionError.class),
                    message(
                        text ->
                            text.startsWith(
                                    "The consumer sent a request that the specification forbids:\n"
                                        + "  GET /orders/seven → 400\n"
                                        + "    path `id`")
                                && text.contains(SHOP + ":")))))
        .haveExactly(
            1, event(test("its_own_failure_counts"), finishedWithFailure(message("mine"))));
  }

  static final class Bad {
    @StubServer(spec = SHOP)
    static Stub shared;

    @Test
    void in_the_scope_of_the_class() {
      get(shared.url() + "/orders/seven");
    }

    @Test
    void in_the_scope_of_the_test(@StubServer(spec = SHOP, seed = 1) Stub own) {
      get(own.url() + "/orders/seven");
    }

    @Test
    void its_own_failure_counts() {
      get(shared.url() + "/orders/seven");
      throw new AssertionError("mine");
    }

    @Test
    void it_may_be_allowed(@StubServer(spec = SHOP, lenient = true) Stub lenient) {
      assertThat(get(lenient.url() + "/orders/seven")).isEqualTo(400);
    }
  }

  @Test
  void a_stub_that_cannot_be_made_says_why() {
    run(Impossible.class)
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("no_such_file"),
                finishedWithFailure(message(text -> text.contains("there is no such file")))))
        .haveExactly(
            1,
            event(
                test("wrong_type"),
                finishedWithFailure(
                    message(
                        text -> text.contains("@StubServer is for a io.concordat.junit.Stub")))));
  }

  static final class Impossible {
    @Test
    void no_such_file(@StubServer(spec = "none.yaml") Stub stub) {}

    @Test
    void wrong_type(@StubServer(spec = SHOP) String stub) {}
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static void assertGone(String url) {
    assertThat(get(url + "/orders")).isEqualTo(0);
  }

  /** The status; 0 where nobody answers. */
  private static int get(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (ConnectException gone) {
      return 0;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
