package io.concordat.model;

import io.concordat.source.Identifiers;

/** The languages in which specifications write schemas; they differ in what a keyword means. */
public enum Dialect {
  DRAFT_04(Flavour.OLD),
  DRAFT_06(Flavour.OLD),
  DRAFT_07(Flavour.OLD),
  DRAFT_2019_09(Flavour.MODERN),
  DRAFT_2020_12(Flavour.MODERN),
  SWAGGER_2(Flavour.OPENAPI_OLD),
  OPENAPI_3_0(Flavour.OPENAPI_OLD),
  /** OpenAPI 3.1 and 3.2: JSON Schema 2020-12 with OpenAPI's vocabulary (OAS 3.1 §4.8.24). */
  OPENAPI_3_1(Flavour.MODERN);

  private enum Flavour {
    OLD,
    OPENAPI_OLD,
    MODERN
  }

  private final Flavour flavour;

  Dialect(Flavour flavour) {
    this.flavour = flavour;
  }

  /** Whether whatever stands beside a {@code $ref} is without meaning (until draft-07, OAS 3.0). */
  public boolean ignoresRefSiblings() {
    return flavour != Flavour.MODERN;
  }

  /** How schemas of the dialect are identified. */
  Identifiers identifiers() {
    if (this == DRAFT_04) {
      return Identifiers.ID;
    }
    return flavour == Flavour.OLD ? Identifiers.DOLLAR_ID : Identifiers.ANCHORS;
  }

  /** Whether {@code nullable} or {@code x-nullable} adds null to the type (OAS 3.0.3 §4.7.24). */
  public boolean hasNullable() {
    return flavour == Flavour.OPENAPI_OLD;
  }

  /** Whether a {@code discriminator} says which of several schemas a value has. */
  boolean hasDiscriminators() {
    return flavour == Flavour.OPENAPI_OLD || this == OPENAPI_3_1;
  }

  /** Whether an array in {@code items} is a tuple. */
  public boolean hasTupleItems() {
    return flavour != Flavour.OPENAPI_OLD && this != DRAFT_2020_12 && this != OPENAPI_3_1;
  }

  /** Whether {@code 1.0} is not an integer (draft-04 §3.5 of the core). */
  public boolean readsIntegersByTheirText() {
    return this == DRAFT_04;
  }

  /** The dialect that a {@code $schema} names; the newest where it names none that is known. */
  public static Dialect ofSchemaUri(String uri) {
    if (uri.contains("draft-04") || uri.contains("draft-03")) {
      return DRAFT_04;
    }
    if (uri.contains("draft-06")) {
      return DRAFT_06;
    }
    if (uri.contains("draft-07")) {
      return DRAFT_07;
    }
    return uri.contains("2019-09") ? DRAFT_2019_09 : DRAFT_2020_12;
  }
}
