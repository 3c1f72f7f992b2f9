package io.concordat.bookshop.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services how they are. */
final class Health {

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(A_MOMENT).build();

  boolean isGood(Service service) {
    try {
      HttpRequest question =
          HttpRequest.newBuilder(URI.create(service.health())).timeout(A_MOMENT).build();
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
