package io.concordat.stub.session;

import io.concordat.stub.message.MessageSpec;
import io.concordat.stub.message.StubApplication;

/**
 * An application that is stood in for.
 *
 * @param spec what it promises
 * @param application does so
 */
public record ServedApplication(MessageSpec spec, StubApplication application) {

  /** Its name and version. */
  public String title() {
    return (spec.api().title() + " " + spec.api().version().orElse("")).strip();
  }

  /** Where it is, for people: without the password that the URL may hold. */
  public String place() {
    return application.brokerName()
        + " at "
        + application.brokerUrl().replaceFirst("//[^@/]*@", "//");
  }
}
