package io.concordat.stub.cli;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.source.SourceOptions;
import io.concordat.stub.message.MessageSpec;
import io.concordat.stub.message.MessageStubOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which broker the message stubs of the command line are on, and how they behave.
 *
 * @param broker its name
 * @param url where it runs; empty to start one in this process
 * @param port of a broker that is started here
 * @param interval after which all that is sent is sent again
 */
record MessageOptions(
    String broker,
    Optional<String> url,
    int port,
    Optional<Duration> interval,
    Map<String, String> parameters,
    long seed) {

  /** Starts a stub for each document; those of one command share a broker. */
  List<MessagePart> start(
      List<String> references,
      SourceOptions sources,
      Console console,
      boolean isQuiet,
      boolean isVerbose) {
    List<MessageSpec> specs =
        references.stream().map(reference -> MessageSpec.read(reference, sources)).toList();
    List<MessagePart> parts = new ArrayList<>();
    for (MessageSpec spec : specs) {
      Broker connection =
          parts.isEmpty()
              ? first()
              : Brokers.connect(broker, url.orElseGet(parts.get(0).application()::brokerUrl));
      parts.add(
          MessagePart.start(
              spec,
              connection,
              new MessageStubOptions(seed, parameters, interval),
              console,
              isQuiet,
              isVerbose));
    }
    return parts;
  }

  private Broker first() {
    return url.isPresent() ? Brokers.connect(broker, url.get()) : Brokers.start(broker, port);
  }
}
