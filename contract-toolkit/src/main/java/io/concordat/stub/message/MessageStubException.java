package io.concordat.stub.message;

/** A message stub that was asked for what it cannot do; the message says what to ask for. */
public final class MessageStubException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MessageStubException(String message) {
    super(message);
  }
}
