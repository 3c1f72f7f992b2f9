package io.concordat.junit;

import io.concordat.source.SpecException;
import io.concordat.stub.StubConfiguration;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A stub server whose requests are held against their specifications. */
final class JudgedServer implements ScopedStub {

  private final Stub stub;

  private JudgedServer(Stub stub) {
    this.stub = stub;
  }

  static JudgedServer start(StubServer annotation) {
    StubConfiguration configuration =
        StubConfiguration.of(annotation.spec())
            .stateful(annotation.stateful())
            .withSeed(annotation.seed());
    try {
      return new JudgedServer(
          new Stub(io.concordat.stub.StubServer.start(configuration), annotation.lenient()));
    } catch (SpecException e) {
      throw new ExtensionConfigurationException("no stub can be made:\n" + e.getMessage(), e);
    } catch (IOException e) {
      throw new ExtensionConfigurationException("the stub did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public Stub handle() {
    return stub;
  }

  @Override
  public void begin() {
    stub.begin();
  }

  @Override
  public void judge() {
    stub.judge();
  }

  @Override
  public void close() {
    stub.close();
  }
}
