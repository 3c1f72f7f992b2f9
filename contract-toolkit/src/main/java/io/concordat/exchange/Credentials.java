package io.concordat.exchange;

import io.concordat.model.Security;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a request shows who sends it. What the credentials are worth is not looked at. */
final class Credentials {

  private Credentials() {}

  /** What is missing, if something is. */
  static Optional<Violation> missing(Security security, Arrived arrived) {
    if (security.isOptional()) {
      return Optional.empty();
    }
    List<Security.Alternative> alternatives = security.alternatives();
    boolean isShown =
        alternatives.stream()
            .anyMatch(a -> a.schemes().keySet().stream().allMatch(s -> isThere(s, arrived)));
    return isShown
        ? Optional.empty()
        : Optional.of(
            new Violation(
                Violation.Kind.UNAUTHORIZED,
                Place.of(Place.Part.SECURITY),
                "",
                "no credentials; wanted: "
                    + alternatives.stream()
                        .map(Credentials::words)
                        .sorted()
                        .collect(Collectors.joining(", or ")),
                Optional.of(security.location())));
  }

  private static String words(Security.Alternative alternative) {
    return alternative.schemes().keySet().stream()
        .map(Security.Scheme::kind)
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private static boolean isThere(Security.Scheme scheme, Arrived arrived) {
    String[] kind = scheme.kind().split(" ", 3);
    String detail = kind.length > 1 ? kind[1] : "";
    String name = kind.length > 2 ? kind[2] : "";
    return switch (kind[0]) {
      case "http" ->
          arrived.headers().all("Authorization").stream()
              .anyMatch(
                  value -> value.strip().toLowerCase(java.util.Locale.ROOT).startsWith(detail));
      case "apiKey" ->
          switch (detail) {
            case "header" -> arrived.headers().has(name);
            case "query" -> !arrived.query().all(name).isEmpty();
            case "cookie" -> arrived.cookies().containsKey(name);
            default -> true;
          };
      case "oauth2", "openIdConnect" ->
          arrived.headers().has("Authorization") || !arrived.query().all("access_token").isEmpty();
      // Nothing of mutualTLS, or of a scheme that nobody knows, stands in the message.
      default -> true;
    };
  }
}
