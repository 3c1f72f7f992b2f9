package io.concordat.validation;

/** Whether a value is valid against a schema. */
public enum Verdict {
  VALID,
  INVALID,
  /** A pattern or a number is too much for the validator. */
  UNDECIDED
}
