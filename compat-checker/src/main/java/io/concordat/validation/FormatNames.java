package io.concordat.validation;

import java.util.Set;

/** The formats of strings that JSON Schema (2020-12 Validation §7.3) and OpenAPI define. */
public final class FormatNames {

  /** Formats that tell people or programs something, and forbid no string. */
  public static final Set<String> ANNOTATIONS =
      Set.of("password", "binary", "float", "double", "html", "commonmark");

  /** Formats that only some strings have. */
  public static final Set<String> ASSERTIONS =
      Set.of(
          "date",
          "time",
          "date-time",
          "duration",
          "uuid",
          "ipv4",
          "ipv6",
          "hostname",
          "idn-hostname",
          "email",
          "idn-email",
          "uri",
          "uri-reference",
          "iri",
          "iri-reference",
          "uri-template",
          "json-pointer",
          "relative-json-pointer",
          "regex",
          "byte");

  private FormatNames() {}
}
