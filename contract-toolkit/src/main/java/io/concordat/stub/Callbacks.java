package io.concordat.stub;

import io.concordat.example.Made;
import io.concordat.example.Values;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Received;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls back whom a request has named (OAS 3.1 §4.8.18). The address comes from whoever sent the
 * request, so it is looked at twice: a stub must not carry strangers' requests to where they do not
 * get themselves.
 */
final class Callbacks {

  /** A request that bears this was itself a callback: it is answered, and calls nobody. */
  static final String FIELD = "Concordat-Callback";

  private static final int AT_ONCE = 32;
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private final CallbackTargets targets;
  private final StubListener listener;
  private final long seed;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Supplier<HttpClient> client;

  Callbacks(CallbackTargets targets, StubListener listener, long seed) {
    this.targets = targets;
    this.listener = listener;
    this.seed = seed;
    this.client = new Once();
  }

  /** Most stubs call nobody. */
  private static final class Once implements Supplier<HttpClient> {
    private @Nullable HttpClient client;

    @Override
    public synchronized HttpClient get() {
      HttpClient known = client;
      if (known == null) {
        // No proxy and no redirect: both lead elsewhere than the address says.
        known =
            HttpClient.newBuilder()
                .connectTimeout(TIME)
                .followRedirects(Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        client = known;
      }
      return known;
    }
  }

  /** Calls back after a request that was accepted. */
  void after(
      Services.Target target, HttpRequest original, Received received, HttpResponse response) {
    Operation operation = received.operation().orElseThrow();
    if (operation.callbacks().isEmpty()
        || targets == CallbackTargets.NONE
        || original.headers().has(FIELD)) {
      return;
    }
    Expressions expressions = new Expressions(original, received, response);
    for (Operation callback : operation.callbacks()) {
      call(target.service(), callback, expressions);
    }
  }

  private void call(Service service, Operation callback, Expressions expressions) {
    String name = callback.name();
    Optional<String> address = expressions.fill(addressOf(callback));
    if (address.isEmpty()) {
      listener.calledBack(name, "not sent: the request does not say where to");
      return;
    }
    Optional<String> refusal = refusal(address.get());
    if (refusal.isPresent()) {
      listener.calledBack(name, "not sent: " + refusal.get());
      return;
    }
    if (!free.tryAcquire()) {
      listener.calledBack(name, "not sent: " + AT_ONCE + " others are on their way");
      return;
    }
    CompletableFuture<?> sent;
    try {
      sent = send(service, callback, address.get());
    } catch (RuntimeException e) {
      free.release();
      listener.calledBack(name, "not sent: " + e.getMessage());
      return;
    }
    sent.orTimeout(TIME.toSeconds(), TimeUnit.SECONDS)
        .whenComplete(
            (done, failure) -> {
              free.release();
              if (failure != null) {
                sent.cancel(true);
                listener.calledBack(name, "failed: " + address.get() + ": " + words(failure));
              }
            });
  }

  private CompletableFuture<?> send(Service service, Operation callback, String address) {
    java.net.http.HttpRequest.Builder request =
        java.net.http.HttpRequest.newBuilder(URI.create(address))
            .timeout(TIME)
            .header(FIELD, "true");
    java.net.http.HttpRequest.BodyPublisher body = BodyPublishers.noBody();
    Optional<MediaType> media =
        callback.body().stream()
            .flatMap(declared -> declared.content().stream())
            .filter(type -> type.range().isJson())
            .findFirst();
    if (media.isPresent()) {
      Made<Json> value =
          new Values(service.served().validator().schemas())
              .make(media.get().schema().orElse(Schema.any()), seed);
      if (value instanceof Made.Found<Json> found) {
        body = BodyPublishers.ofString(found.value().text());
        request.header("Content-Type", media.get().range().toString());
      }
    }
    return client
        .get()
        .sendAsync(request.method(callback.method(), body).build(), BodyHandlers.discarding())
        .thenAccept(
            answer ->
                listener.calledBack(
                    callback.name(), "sent to " + address + " → " + answer.statusCode()));
  }

  /** The expression in the name of a callback: {@code onEvent {$request.body#/url}}. */
  private static String addressOf(Operation callback) {
    String text = callback.path().text();
    return text.substring(text.indexOf(' ') + 1);
  }

  /** Why nobody is called there. */
  private Optional<String> refusal(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      return Optional.of("\"" + shown(address) + "\" is no URL");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("\"" + shown(address) + "\" is no http URL");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      return Optional.of("\"" + shown(address) + "\" names no host alone");
    }
    // Names are not looked up: whoever owns one may let it mean another address a moment later.
    boolean isLoopback = LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
    return targets == CallbackTargets.ANYWHERE || isLoopback
        ? Optional.empty()
        : Optional.of(
            uri.getHost() + " is not this machine (callbacks go there only when that is allowed)");
  }

  private static String shown(String address) {
    return address.length() > 100 ? address.substring(0, 100) + "…" : address;
  }

  private static String words(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
