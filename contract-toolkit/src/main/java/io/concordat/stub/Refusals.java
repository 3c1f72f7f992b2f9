package io.concordat.stub;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Received;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Security;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Refuses requests with the header fields that HTTP asks for beside the status. */
final class Refusals {

  private Refusals() {}

  static HttpResponse of(Received received, String allow) {
    HttpResponse problem =
        Problems.refusal(received.violations(), received.operation().map(Operation::name));
    Headers headers = problem.headers();
    switch (problem.status()) {
      case 401 -> {
        for (String challenge : challenges(received)) {
          headers = headers.with("WWW-Authenticate", challenge);
        }
      }
      case 405 -> headers = headers.with("Allow", allow);
      case 415 -> headers = headers.with("Accept", accepted(received));
      default -> {
        // Nothing is asked for.
      }
    }
    return new HttpResponse(problem.status(), headers, problem.body());
  }

  /** RFC 9110 §11.6.1: one for each way in. */
  private static List<String> challenges(Received received) {
    List<String> challenges =
        received.operation().stream()
            .flatMap(operation -> operation.security().alternatives().stream())
            .flatMap(alternative -> alternative.schemes().keySet().stream())
            .map(Refusals::challenge)
            .distinct()
            .sorted()
            .toList();
    return challenges.isEmpty() ? List.of("Bearer") : challenges;
  }

  private static String challenge(Security.Scheme scheme) {
    String[] kind = scheme.kind().split(" ", 3);
    return switch (kind[0].toLowerCase(Locale.ROOT)) {
      case "http" -> {
        String name = kind.length < 2 ? "bearer" : kind[1].toLowerCase(Locale.ROOT);
        yield name.equals("basic")
            ? "Basic realm=\"stub\", charset=\"UTF-8\""
            : name.matches("[a-z0-9-]+")
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : "Bearer";
      }
      case "apikey" -> "ApiKey";
      default -> "Bearer";
    };
  }

  private static String accepted(Received received) {
    return received.operation().flatMap(Operation::body).stream()
        .flatMap(body -> body.content().stream())
        .map(MediaType::range)
        .map(Object::toString)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
