package io.concordat.compare.containment;

import io.concordat.model.Schema;

/**
 * A schema that a value is valid against, or is not.
 *
 * @param id of the schema's content
 * @param schema the schema
 * @param holds whether the value is valid against it
 */
record Literal(int id, Schema schema, boolean holds) implements Comparable<Literal> {

  /** The same schema with the other answer. */
  Literal negated() {
    return new Literal(id, schema, !holds);
  }

  /** Whether no value can satisfy both. */
  boolean contradicts(Literal other) {
    return id == other.id && holds != other.holds;
  }

  private int code() {
    return id * 2 + (holds ? 1 : 0);
  }

  @Override
  public int compareTo(Literal other) {
    return Integer.compare(code(), other.code());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literal literal && literal.code() == code();
  }

  @Override
  public int hashCode() {
    return code();
  }
}
