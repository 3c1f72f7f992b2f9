package io.concordat.stub.session;

import io.concordat.channel.ChannelException;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import io.concordat.stub.Watched;
import io.concordat.stub.message.MessageSpec;
import io.concordat.stub.message.StubApplication;
import java.util.List;

/** An application that is stood in for. */
public final class ServedApplication implements Watched {

  private volatile MessageSpec spec;
  private final StubApplication application;
  private final SourceOptions sources;

  /**
   * @param spec what it promises
   * @param application does so
   * @param sources by which the specification was found
   */
  ServedApplication(MessageSpec spec, StubApplication application, SourceOptions sources) {
    this.spec = spec;
    this.application = application;
    this.sources = sources;
  }

  /** What it promises at the moment. */
  public MessageSpec spec() {
    return spec;
  }

  /** Does what it promises. */
  public StubApplication application() {
    return application;
  }

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

  @Override
  public String reference() {
    return spec.reference();
  }

  @Override
  public List<String> files() {
    return spec.files();
  }

  @Override
  public List<Problem> reload() {
    MessageSpec read = MessageSpec.read(reference(), sources);
    try {
      application.become(read.api());
    } catch (ChannelException e) {
      throw new SpecException(
          Problem.error(
              Location.of(reference()),
              String.valueOf(e.getMessage()),
              "have the broker take the channel, or take it out of the specification"));
    }
    spec = read;
    return read.warnings();
  }
}
