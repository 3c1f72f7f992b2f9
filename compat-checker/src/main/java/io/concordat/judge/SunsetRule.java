package io.concordat.judge;

/** Whether what is deprecated and past its {@code x-sunset} may go in a MINOR version. */
public enum SunsetRule {
  REFUSED,
  ALLOWED
}
