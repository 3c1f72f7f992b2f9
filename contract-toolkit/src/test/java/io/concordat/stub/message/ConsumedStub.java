package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelMessage;
import io.concordat.channel.Destination;
import io.concordat.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A stub, of the bookshop's orders at first, and a consumer of its messages on the same broker. */
final class ConsumedStub implements AutoCloseable {

  /** One of its own: what a test leaves in a queue is not for the next one. */
  private final Broker broker = Brokers.start("artemis", 0);

  private final Broker consumer;
  private final BlockingQueue<ChannelMessage> arrived = new LinkedBlockingQueue<>();
  private StubApplication stub;

  ConsumedStub() {
    this.consumer = beside();
    this.stub = another(MessageStubOptions.DEFAULT);
  }

  StubApplication stub() {
    return stub;
  }

  Broker consumer() {
    return consumer;
  }

  /** What came to where the consumer listens. */
  BlockingQueue<ChannelMessage> arrived() {
    return arrived;
  }

  /** Another stub of the bookshop's orders. */
  StubApplication another(MessageStubOptions options) {
    return start("orders-events.yaml", Path.of("../docs/examples"), options);
  }

  /** Ends the stub, and begins one of another application. */
  void replaceBy(String document) throws IOException {
    stub.close();
    Path folder = Files.createTempDirectory("concordat-stub");
    Path file = Files.writeString(folder.resolve("api.yaml"), document);
    stub = start("api.yaml", folder, MessageStubOptions.DEFAULT);
    Files.delete(file);
    Files.delete(folder);
  }

  private StubApplication start(String spec, Path folder, MessageStubOptions options) {
    return StubApplication.start(
        MessageSpec.read(spec, SourceOptions.in(folder)).api(), beside(), options, event -> {});
  }

  private Broker beside() {
    return Brokers.connect(broker.name(), broker.url());
  }

  /** Lets the consumer hear what is sent to an address from now on. */
  void listen(String address) {
    consumer.subscribe(Destination.publishSubscribe(address), arrived::add);
  }

  /** The next message that the consumer hears. */
  ChannelMessage next() throws InterruptedException {
    ChannelMessage message = arrived.poll(10, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }

  @Override
  public void close() {
    stub.close();
    consumer.close();
    broker.close();
  }
}
