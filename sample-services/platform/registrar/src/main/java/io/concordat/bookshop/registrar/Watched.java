package io.concordat.bookshop.registrar;

import io.concordat.bookshop.registrar.RegistrarProperties.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** An instance that is launched, watched, registered while it is well, and launched again. */
final class Watched {

  private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int STOP_SECONDS = 10;

  private final Instance instance;
  private final Registry registry;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(A_MOMENT).build();
  private @Nullable Process process;
  private boolean isRegistered;
  private Duration pause = FIRST_PAUSE;
  private boolean isStopped;
  private Instant notBefore = Instant.MIN;

  Watched(Instance instance, Registry registry) {
    this.instance = instance;
    this.registry = registry;
  }

  /** Looks after it once. */
  synchronized void look() {
    if (isStopped) {
      return;
    }
    Process running = process;
    if (running == null || !running.isAlive()) {
      deregister();
      relaunch(running != null);
    } else {
      askHowItIs();
    }
  }

  private void askHowItIs() {
    URI health = URI.create("http://localhost:" + instance.port() + instance.health());
    try {
      int status =
          http.send(
                  HttpRequest.newBuilder(health).timeout(A_MOMENT).build(),
                  BodyHandlers.discarding())
              .statusCode();
      if (status == 200) {
        register();
        pause = FIRST_PAUSE;
      } else {
        deregister();
      }
    } catch (HttpTimeoutException e) {
      // It may only be busy: when it stays so, its lease ends.
      LOG.debug("{} does not say how it is", instance.id());
    } catch (IOException e) {
      deregister();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void relaunch(boolean hasDied) {
    if (hasDied && notBefore.equals(Instant.MIN)) {
      LOG.warn("{} has died; it is launched again in {}", instance.id(), pause);
      notBefore = Instant.now().plus(pause);
      pause = longer(pause);
    }
    if (Instant.now().isAfter(notBefore)) {
      try {
        process = new ProcessBuilder(instance.command()).inheritIO().start();
        notBefore = Instant.MIN;
      } catch (IOException e) {
        LOG.error("{} cannot be launched: {}", instance.id(), e.getMessage());
        notBefore = Instant.now().plus(LONGEST_PAUSE);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void register() {
    try {
      // A registry that has lost its memory is told again.
      if (!isRegistered || !registry.renew(instance)) {
        registry.register(instance);
        LOG.info("{} is well and registered", instance.id());
        isRegistered = true;
      }
    } catch (RestClientException e) {
      LOG.warn("the registry does not take {}: {}", instance.id(), e.getMessage());
    }
  }

  private void deregister() {
    if (isRegistered) {
      isRegistered = false;
      try {
        registry.deregister(instance);
        LOG.info("{} is not well and not registered any more", instance.id());
      } catch (RestClientException e) {
        LOG.warn("the registry keeps {} until its lease ends: {}", instance.id(), e.getMessage());
      }
    }
  }

  /** Takes it out of the registry, then ends it: nobody is sent to it any more. */
  synchronized void stop() {
    isStopped = true;
    deregister();
    Process running = process;
    if (running != null) {
      running.destroy();
      try {
        if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          running.destroyForcibly();
        }
      } catch (InterruptedException e) {
        running.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
