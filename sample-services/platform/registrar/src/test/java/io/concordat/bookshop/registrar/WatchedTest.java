package io.concordat.bookshop.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.concordat.bookshop.registrar.RegistrarProperties.Instance;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** What becomes of a service that the platform launches, with real processes. */
class WatchedTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private FakeRegistry registry;
  private Watched watched;
  private int port;

  @BeforeEach
  void start() throws Exception {
    registry = new FakeRegistry();
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path classes =
        Path.of(LaunchedService.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Instance instance =
        new Instance(
            "orders",
            port,
            "/actuator/health",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                LaunchedService.class.getName(),
                "" + port));
    RegistrarProperties properties =
        new RegistrarProperties(registry.url(), Duration.ofSeconds(2), List.of(instance));
    watched = new Watched(instance, new Registry(RestClient.builder(), properties));
  }

  @AfterEach
  void stop() {
    watched.stop();
    registry.close();
  }

  private Stream<ProcessHandle> processes() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(
            child -> List.of(child.info().arguments().orElse(new String[0])).contains("" + port));
  }

  private ProcessHandle process() {
    return processes().findFirst().orElseThrow();
  }

  private void lookUntil(Callable<Boolean> happened) {
    await()
        .atMost(LONG)
        .until(
            () -> {
              watched.look();
              return happened.call();
            });
  }

  private boolean isRegistered() {
    return registry.apps().contains("ORDERS");
  }

  @Test
  void who_is_launched_is_registered_when_it_is_well_and_not_before() {
    watched.look();
    assertThat(registry.requests()).isEmpty();

    lookUntil(this::isRegistered);

    assertThat(processes()).hasSize(1);
    lookUntil(() -> registry.requests().contains("PUT"));
  }

  @Test
  void who_is_killed_is_taken_out_and_launched_again() {
    lookUntil(this::isRegistered);
    ProcessHandle killed = process();
    assertThat(killed.destroyForcibly()).isTrue();
    killed.onExit().join();

    lookUntil(() -> !isRegistered());
    lookUntil(this::isRegistered);

    assertThat(process()).isNotEqualTo(killed);
  }

  @Test
  void who_is_ill_is_taken_out_and_goes_on() throws Exception {
    lookUntil(this::isRegistered);
    ProcessHandle ill = process();
    var unused =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ill")).build(),
                BodyHandlers.discarding());

    lookUntil(() -> !isRegistered());

    assertThat(process()).isEqualTo(ill);
  }

  @Test
  void a_registry_that_has_lost_its_memory_is_told_again() {
    lookUntil(this::isRegistered);

    registry.forget();

    lookUntil(this::isRegistered);
  }

  @Test
  void who_is_stopped_is_taken_out_and_ends_and_nobody_launches_it_again() {
    lookUntil(this::isRegistered);

    watched.stop();
    watched.look();

    assertThat(isRegistered()).isFalse();
    assertThat(processes()).isEmpty();
  }
}
