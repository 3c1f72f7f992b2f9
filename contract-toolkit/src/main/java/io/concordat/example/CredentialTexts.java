package io.concordat.example;

import io.concordat.exchange.Headers;
import io.concordat.model.Security;
import java.util.Comparator;
import java.util.List;

/**
 * Credentials that look like those that an operation asks for; nobody is known by them.
 *
 * @param query names with values
 * @param cookies names with values
 */
record CredentialTexts(Headers headers, List<String> query, List<String> cookies) {

  private static final CredentialTexts NONE =
      new CredentialTexts(Headers.NONE, List.of(), List.of());
  private static final String SECRET = "c29tZS1zZWNyZXQ";

  /** What the alternative with the fewest schemes asks for. */
  static CredentialTexts of(Security security) {
    if (security.isOptional()) {
      return NONE;
    }
    Security.Alternative fewest =
        security.alternatives().stream()
            .min(Comparator.comparingInt(alternative -> alternative.schemes().size()))
            .orElseThrow();
    CredentialTexts all = NONE;
    for (Security.Scheme scheme : fewest.schemes().keySet()) {
      all = all.and(scheme.kind().split(" ", 3));
    }
    return all;
  }

  private CredentialTexts and(String[] kind) {
    String detail = kind.length > 1 ? kind[1] : "";
    String name = kind.length > 2 ? kind[2] : "";
    return switch (kind[0]) {
      case "oauth2", "openIdConnect" -> header("Authorization", "Bearer " + SECRET);
      case "http" ->
          header(
              "Authorization",
              detail.equals("basic")
                  ? "Basic dXNlcjpwYXNzd29yZA=="
                  : (detail.equals("bearer") ? "Bearer" : detail) + " " + SECRET);
      case "apiKey" ->
          switch (detail) {
            case "header" -> header(name, SECRET);
            case "query" -> new CredentialTexts(headers, more(query, name), cookies);
            case "cookie" -> new CredentialTexts(headers, query, more(cookies, name));
            default -> this;
          };
      default -> this;
    };
  }

  private CredentialTexts header(String name, String value) {
    return headers.has(name)
        ? this
        : new CredentialTexts(headers.with(name, value), query, cookies);
  }

  private static List<String> more(List<String> texts, String name) {
    return java.util.stream.Stream.concat(
            texts.stream(), java.util.stream.Stream.of(name + "=" + SECRET))
        .toList();
  }
}
