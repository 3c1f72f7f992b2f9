package io.concordat.junit;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelException;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import io.concordat.stub.message.MessageSpec;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.message.StubApplication;
import io.concordat.stub.message.Traffic.Failed;
import io.concordat.stub.message.Traffic.Received;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A message stub whose traffic is held against its document. */
final class JudgedApplication implements ScopedStub {

  private static final int SHOWN = 20;

  private final StubApplication application;
  private final boolean isLenient;

  private JudgedApplication(StubApplication application, boolean isLenient) {
    this.application = application;
    this.isLenient = isLenient;
  }

  static JudgedApplication start(MessageStub annotation) {
    try {
      MessageSpec spec = MessageSpec.read(annotation.spec(), SourceOptions.in(Path.of("")));
      MessageStubOptions options =
          MessageStubOptions.DEFAULT
              .withSeed(annotation.seed())
              .withParameters(MessageStubOptions.parameters(List.of(annotation.parameters())));
      Broker broker =
          annotation.url().isEmpty()
              ? Brokers.start(annotation.broker(), 0)
              : Brokers.connect(annotation.broker(), annotation.url());
      return new JudgedApplication(
          StubApplication.start(spec.api(), broker, options, event -> {}), annotation.lenient());
    } catch (SpecException e) {
      throw new ExtensionConfigurationException("no stub can be made:\n" + e.getMessage(), e);
    } catch (ChannelException | MessageStubException e) {
      throw new ExtensionConfigurationException("the stub did not start: " + e.getMessage(), e);
    }
  }

  @Override
  public StubApplication handle() {
    return application;
  }

  @Override
  public void begin() {
    application.clear();
  }

  @Override
  public void judge() {
    List<String> lines = new ArrayList<>();
    for (Received received : application.invalid()) {
      lines.add("  " + received.operation() + " on " + received.address());
      received.violations().forEach(violation -> lines.add("    " + violation));
    }
    for (Failed failed : application.failures()) {
      lines.add("  " + failed.summary());
    }
    application.clear();
    if (!isLenient && !lines.isEmpty()) {
      throw new AssertionError(
          "Messages arrived that the specification forbids:\n"
              + String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size()))));
    }
  }

  @Override
  public void close() {
    application.close();
  }
}
