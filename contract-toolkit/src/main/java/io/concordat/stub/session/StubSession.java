package io.concordat.stub.session;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.channel.ChannelException;
import io.concordat.source.Sources;
import io.concordat.source.SpecException;
import io.concordat.stub.AdminPage;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubServer;
import io.concordat.stub.StubSpec;
import io.concordat.stub.Watch;
import io.concordat.stub.message.MessageSpec;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.message.StubApplication;
import io.concordat.stub.message.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stubs of specifications of any kind: a server for all OpenAPI documents, and an application for
 * each AsyncAPI document, which share a broker.
 */
public final class StubSession implements AutoCloseable {

  private final StubServer server;
  private final List<ServedApplication> applications;
  private final Optional<Watch> watch;

  private StubSession(
      StubServer server, List<ServedApplication> applications, StubConfiguration configuration) {
    this.server = server;
    this.applications = List.copyOf(applications);
    this.watch =
        configuration.isReloading() && !applications.isEmpty()
            ? Optional.of(
                new Watch(this.applications, configuration.sources(), configuration.listener()))
            : Optional.empty();
  }

  /**
   * Starts them all, or none.
   *
   * @param configuration of the server, with the specifications of both kinds
   * @param broker is opened where there is an AsyncAPI document
   * @param options of the applications; their seed is the server's
   * @param listener is told what happens to the applications, by the threads that cause it
   * @throws SpecException when a specification cannot be served
   * @throws IllegalArgumentException when the configuration does not fit the specifications
   * @throws ChannelException when the broker cannot be used
   * @throws IOException when the port of the server is taken
   */
  public static StubSession start(
      StubConfiguration configuration,
      BrokerOptions broker,
      MessageStubOptions options,
      Consumer<Traffic> listener)
      throws IOException {
    List<StubSpec> rest = new ArrayList<>();
    List<MessageSpec> messages = new ArrayList<>();
    try (Sources sources = new Sources(configuration.sources())) {
      for (StubSpec spec : configuration.specs()) {
        if (isAsyncApi(spec, sources)) {
          messages.add(MessageSpec.read(spec.reference(), configuration.sources()));
        } else {
          rest.add(spec);
        }
      }
    }
    MessageStubOptions seeded = options.withSeed(configuration.seed());
    List<ServedApplication> started = new ArrayList<>();
    try {
      for (MessageSpec spec : messages) {
        Broker connection = started.isEmpty() ? broker.open() : beside(started.get(0));
        started.add(
            new ServedApplication(
                spec,
                StubApplication.start(spec.api(), connection, seeded, listener),
                configuration.sources()));
      }
      StubConfiguration server = configuration.withSpecs(rest);
      if (!started.isEmpty()) {
        server = server.withPage(new AdminPage(MessagePage.NAME, new MessagePage(started)));
      }
      return new StubSession(StubServer.start(server), started, configuration);
    } catch (IOException | RuntimeException e) {
      close(started);
      throw e;
    }
  }

  /** The member of its root by which a document says what it is decides who serves it. */
  private static boolean isAsyncApi(StubSpec spec, Sources sources) {
    boolean isAsyncApi =
        !spec.reference().equals("-")
            && sources.language(spec.reference()).filter("asyncapi"::equals).isPresent();
    if (isAsyncApi && spec.basePath().isPresent()) {
      throw new MessageStubException(
          spec.reference() + " is an AsyncAPI document, which is under no base path: leave it out");
    }
    return isAsyncApi;
  }

  private static Broker beside(ServedApplication first) {
    return Brokers.connect(first.application().brokerName(), first.application().brokerUrl());
  }

  /** The server, which is there for its pages even if no OpenAPI document is served. */
  public StubServer server() {
    return server;
  }

  /** The applications, in the order of their documents. */
  public List<ServedApplication> applications() {
    return applications;
  }

  /** Where consumers connect to the broker; empty where no application is stood in for. */
  public Optional<String> brokerUrl() {
    return applications.stream().findFirst().map(it -> it.application().brokerUrl());
  }

  /** What the applications sent and received as JSON: of each the last ten thousand events. */
  public String messagesJson() {
    return new MessagePage(applications).traffic().prettyText() + "\n";
  }

  /** Ends all connections. What was recorded can still be read. */
  @Override
  public void close() {
    watch.ifPresent(Watch::close);
    server.close();
    close(applications);
  }

  /** The first one last: the broker may be its own. */
  private static void close(List<ServedApplication> applications) {
    for (int i = applications.size() - 1; i >= 0; i--) {
      applications.get(i).application().close();
    }
  }
}
