package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Whoever runs a stub is told by us what it does. */
final class Silence implements Notifier {

  @Override
  public void info(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Throwable thrown) {}
}
