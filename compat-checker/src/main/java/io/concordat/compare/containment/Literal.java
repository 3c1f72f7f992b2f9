package io.concordat.compare.containment;

import io.concordat.model.Schema;

/**
 * A schema that a value is valid against, or is not.
 *
 * @param id of the schema's content
 * @param schema the schema
 * @param holds whether the value is valid against it
 * @param isReceivers whether the receiver of the message wrote it, rather than its sender
 */
record Literal(int id, Schema schema, boolean holds, boolean isReceivers)
    implements Comparable<Literal> {

  /** The same schema with the other answer. */
  Literal negated() {
    return new Literal(id, schema, !holds, isReceivers);
  }

  /** Whether no value can satisfy both. */
  boolean contradicts(Literal other) {
    return id == other.id && holds != other.holds;
  }

  private int code() {
    return id * 4 + (holds ? 2 : 0) + (isReceivers ? 1 : 0);
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
