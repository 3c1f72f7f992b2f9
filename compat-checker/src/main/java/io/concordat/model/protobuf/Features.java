package io.concordat.model.protobuf;

import io.concordat.source.Node;
import java.util.Optional;

/**
 * What a file, message, enum or field inherits from what is around it (protobuf editions, "Feature
 * Settings"); the syntaxes before editions are fixed settings of the same.
 *
 * @param presence {@code EXPLICIT}, {@code IMPLICIT} or {@code LEGACY_REQUIRED}
 * @param isClosed whether enums are
 * @param isPacked whether repeated numbers are
 * @param isDelimited whether messages are written as groups
 */
record Features(String presence, boolean isClosed, boolean isPacked, boolean isDelimited) {

  /** The settings with which a file of this syntax or edition begins. */
  static Features of(String syntax) {
    return switch (syntax) {
      case "proto2" -> new Features("EXPLICIT", true, false, false);
      case "proto3" -> new Features("IMPLICIT", false, true, false);
      default -> new Features("EXPLICIT", false, true, false);
    };
  }

  /** These settings with those that this declaration overrides. */
  Features at(Node declaration) {
    return new Features(
        feature(declaration, "field_presence").orElse(presence),
        feature(declaration, "enum_type").map("CLOSED"::equals).orElse(isClosed),
        feature(declaration, "repeated_field_encoding").map("PACKED"::equals).orElse(isPacked),
        feature(declaration, "message_encoding").map("DELIMITED"::equals).orElse(isDelimited));
  }

  private static Optional<String> feature(Node declaration, String name) {
    return declaration.object("options").flatMap(options -> options.text("features." + name));
  }
}
