package io.concordat.compare;

import io.concordat.model.Field;

/** A field of a message in both versions, by its number. */
record FieldPair(Field oldField, Field newField) {

  Field of(Version version) {
    return version == Version.OLD ? oldField : newField;
  }
}
