package io.concordat.compare;

import java.util.Locale;

/** The four ways in which a client of one version fails against a provider of another. */
public enum Failure {
  /** Something the client may send is not in what the provider accepts. */
  REFUSED,
  /** Something the provider may produce is not in what the client understands. */
  SURPRISED,
  /** Something the client's version declares does not exist in the provider's. */
  WITHDRAWN,
  /** Both versions declare it, but it means something else. */
  ALTERED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
