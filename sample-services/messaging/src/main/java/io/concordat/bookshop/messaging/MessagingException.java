package io.concordat.bookshop.messaging;

import org.jspecify.annotations.Nullable;

/** The broker cannot be reached, or did not take a message. */
public final class MessagingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public MessagingException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
