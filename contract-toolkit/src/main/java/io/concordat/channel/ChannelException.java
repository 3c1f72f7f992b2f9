package io.concordat.channel;

import org.jspecify.annotations.Nullable;

/** A broker that cannot be used as it was asked to be. */
public final class ChannelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what is wrong
   * @param repair what to do about it
   */
  public ChannelException(String what, String repair) {
    this(what, repair, null);
  }

  public ChannelException(String what, String repair, @Nullable Throwable cause) {
    super(what + ": " + repair, cause);
  }
}
