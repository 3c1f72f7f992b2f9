package io.concordat.stub;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Violation;
import io.concordat.source.Json;
import io.concordat.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refusals, as problems (RFC 9457) that say what is wrong and which line says so. */
final class Problems {

  private static final int MOST = 100;

  private Problems() {}

  static HttpResponse of(int status, String title, String detail) {
    return of(status, title, detail, Optional.empty(), List.of());
  }

  static HttpResponse of(
      int status,
      String title,
      String detail,
      Optional<String> operation,
      List<Violation> violations) {
    Json.Obj problem =
        Json.object(
            "title", Json.of(title),
            "status", Json.Num.of(status),
            "detail", Json.of(detail),
            "operation", operation.map(Json::of).orElse(null),
            "violations",
                violations.isEmpty()
                    ? null
                    : Json.array(violations.stream().limit(MOST).map(Problems::json).toList()));
    return new HttpResponse(
        status,
        Headers.of("Content-Type", "application/problem+json"),
        problem.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Why a request is refused: its worst violation decides the status. */
  static HttpResponse refusal(List<Violation> violations, Optional<String> operation) {
    Violation.Kind worst =
        violations.stream().map(Violation::kind).min(Enum::compareTo).orElseThrow();
    String title =
        switch (worst) {
          case NO_SUCH_PATH -> "No such path";
          case NO_SUCH_METHOD -> "No such method on this path";
          case UNAUTHORIZED -> "Credentials are missing";
          case UNSUPPORTED_MEDIA_TYPE -> "Unsupported media type";
          case NOT_ACCEPTABLE -> "Not acceptable";
          case INVALID -> "The specification forbids this request";
        };
    String detail = violations.get(0).toString();
    if (violations.size() > 1) {
      detail += " (and " + (violations.size() - 1) + " more)";
    }
    return of(worst.status(), title, detail, operation, violations);
  }

  static Json json(Violation violation) {
    Optional<Location> spec = violation.spec();
    String name = violation.place().name();
    return Json.object(
        "in", Json.of(violation.place().part().name().toLowerCase(Locale.ROOT)),
        "name", name.isEmpty() ? null : Json.of(name),
        "pointer", Json.of(violation.pointer()),
        "message", Json.of(violation.message()),
        "spec", spec.map(at -> (Json) Json.of(at.toString())).orElse(null),
        "specPointer", spec.map(at -> (Json) Json.of(at.pointer())).orElse(null));
  }
}
