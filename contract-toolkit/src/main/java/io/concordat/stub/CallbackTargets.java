package io.concordat.stub;

/**
 * Whom a stub may call back. The address of a callback comes out of a request, so whoever may send
 * requests decides whom the stub calls.
 */
public enum CallbackTargets {
  /** Nobody. */
  NONE,
  /** The machine that the stub runs on. */
  LOOPBACK,
  /** Whomever a request names; only for a stub that no stranger reaches. */
  ANYWHERE
}
