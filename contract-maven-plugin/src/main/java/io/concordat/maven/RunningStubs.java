package io.concordat.maven;

import io.concordat.channel.ChannelException;
import io.concordat.report.ProblemText;
import io.concordat.source.SpecException;
import io.concordat.stub.Recorded;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubService;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.message.StubApplication;
import io.concordat.stub.message.Traffic;
import io.concordat.stub.session.BrokerOptions;
import io.concordat.stub.session.ServedApplication;
import io.concordat.stub.session.StubSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Stubs between the goal that starts them and the goal that stops them. */
final class RunningStubs {

  private static final int MOST = 50;
  private static final String FORBIDDEN = "not as the specification says: ";

  private final StubSession session;

  private RunningStubs(StubSession session) {
    this.session = session;
  }

  static RunningStubs start(
      StubConfiguration configuration,
      BrokerOptions broker,
      MessageStubOptions options,
      Consumer<Traffic> messages,
      Log log)
      throws MojoExecutionException {
    try {
      return new RunningStubs(StubSession.start(configuration, broker, options, messages));
    } catch (SpecException e) {
      ProblemText.render(e.problems()).lines().forEach(log::error);
      throw new MojoExecutionException(
          "specs: cannot be served, see the errors above. Mend them, or name others in <specs>"
              + " (contract.specs).",
          e);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "port: cannot listen on %s:%d: %s. Set <port> (contract.port) to one that is free, or to"
                  .formatted(configuration.host(), configuration.port(), e.getMessage())
              + " 0 for any.",
          e);
    } catch (ChannelException e) {
      throw new MojoExecutionException(words(e, broker.name()), e);
    } catch (IllegalArgumentException | MessageStubException e) {
      throw new MojoExecutionException(e.getMessage() + ". Correct the configuration.", e);
    }
  }

  private static String words(ChannelException e, String broker) {
    return e.missingArtifact()
        .map(
            artifact ->
                "broker: there is no library for %s. Add %s to the <dependencies> of this plugin."
                    .formatted(broker, artifact))
        .orElseGet(
            () ->
                "broker: %s. Correct <broker>, <brokerUrl> or <brokerPort> (contract.broker,"
                        .formatted(e.getMessage())
                    + " contract.brokerUrl, contract.brokerPort).");
  }

  StubSession session() {
    return session;
  }

  /** Keeps it for another goal of this plugin in this module. Modules may be built in parallel. */
  void keep(Map<Object, Object> context, String id) throws MojoExecutionException {
    synchronized (context) {
      if (context.containsKey(key(id))) {
        session.close();
        throw new MojoExecutionException(
            "stubs: \"%s\" are running already. Stop them before, or give these another <stubs>"
                    .formatted(id)
                + " (contract.stubs).");
      }
      context.put(key(id), this);
    }
  }

  /** Hands over what was kept. */
  static RunningStubs taken(Map<Object, Object> context, String id) throws MojoExecutionException {
    synchronized (context) {
      if (context.remove(key(id)) instanceof RunningStubs stubs) {
        return stubs;
      }
    }
    throw new MojoExecutionException(
        "stubs: there are no \"%s\" to be stopped: start-stubs did not run before in this module."
                .formatted(id)
            + " Bind it, or correct <stubs> (contract.stubs).");
  }

  private static String key(String id) {
    return "io.concordat.stubs." + id;
  }

  /** Says what is served. */
  void introduce(Consumer<String> line) {
    for (StubService service : session.server().services()) {
      line.accept(
          "%s %s: %d operations at %s"
              .formatted(
                  service.title(), service.version(), service.operations().size(), service.url()));
    }
    for (ServedApplication served : session.applications()) {
      line.accept(
          "%s: %d operations, %s"
              .formatted(served.title(), served.spec().api().operations().size(), served.place()));
    }
    if (!session.applications().isEmpty()) {
      line.accept("POST to %s/messages/NAME sends.".formatted(session.server().adminUrl()));
    }
  }

  /** Says which requests and messages were not valid, and which messages could not be sent. */
  void conclude(Consumer<String> line) {
    List<Recorded> refused = session.server().refused();
    for (Recorded recorded : refused.subList(0, Math.min(MOST, refused.size()))) {
      line.accept(FORBIDDEN + recorded.summary());
      recorded.violations().forEach(violation -> line.accept("  " + violation));
    }
    sayRest(line, session.server().refusals(), "requests");
    for (ServedApplication served : session.applications()) {
      StubApplication application = served.application();
      application.invalid().stream()
          .limit(MOST)
          .forEach(
              message -> {
                line.accept(FORBIDDEN + message.summary());
                message.violations().forEach(violation -> line.accept("  " + violation));
              });
      sayRest(line, application.refusals(), "messages");
      application.failures().stream().limit(MOST).forEach(it -> line.accept(it.summary()));
    }
  }

  private static void sayRest(Consumer<String> line, long count, String what) {
    if (count > MOST) {
      line.accept("… and " + (count - MOST) + " more " + what);
    }
  }

  /** Whether anything came that a specification forbids. */
  boolean hasRefused() {
    return session.server().refusals() + messages(StubApplication::refusals) > 0;
  }

  /** How much came that a specification forbids. */
  String refused() {
    return counted(session.server().refusals(), messages(StubApplication::refusals));
  }

  /** How much came. */
  String received() {
    return counted(session.server().requestCount(), messages(StubApplication::receivedCount));
  }

  private long messages(ToLongFunction<StubApplication> count) {
    return session.applications().stream()
        .mapToLong(served -> count.applyAsLong(served.application()))
        .sum();
  }

  private String counted(long requests, long messages) {
    String text = count(requests, "request");
    return session.applications().isEmpty() ? text : text + " and " + count(messages, "message");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Writes all requests and their answers, and all messages where there could be any. */
  void writeRecords(Path requests, Path messages) {
    write(requests, "record", session.server().recordJson());
    if (!session.applications().isEmpty()) {
      write(messages, "messageRecord", session.messagesJson());
    }
  }

  private static void write(Path file, String parameter, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write %s. Correct <%s> (contract.%s)".formatted(file, parameter, parameter), e);
    }
  }

  void stop() {
    session.close();
  }
}
