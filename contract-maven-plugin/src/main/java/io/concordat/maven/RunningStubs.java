package io.concordat.maven;

import io.concordat.report.ProblemText;
import io.concordat.source.SpecException;
import io.concordat.stub.Recorded;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubServer;
import io.concordat.stub.StubService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** A stub server between the goal that starts it and the goal that stops it. */
final class RunningStubs {

  private static final int MOST = 50;

  private final StubServer server;

  private RunningStubs(StubServer server) {
    this.server = server;
  }

  static RunningStubs start(StubConfiguration configuration, Log log)
      throws MojoExecutionException {
    try {
      return new RunningStubs(StubServer.start(configuration));
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
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + ". Correct the configuration.", e);
    }
  }

  StubServer server() {
    return server;
  }

  /** Keeps it for another goal of this plugin in this module. Modules may be built in parallel. */
  void keep(Map<Object, Object> context, String id) throws MojoExecutionException {
    synchronized (context) {
      if (context.containsKey(key(id))) {
        server.close();
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
    for (StubService service : server.services()) {
      line.accept(
          "%s %s: %d operations at %s"
              .formatted(
                  service.title(), service.version(), service.operations().size(), service.url()));
    }
  }

  /** Says which requests were not valid. */
  void conclude(Consumer<String> line) {
    List<Recorded> refused = server.refused();
    for (Recorded recorded : refused.subList(0, Math.min(MOST, refused.size()))) {
      line.accept("not as the specification says: " + recorded.summary());
      recorded.violations().forEach(violation -> line.accept("  " + violation));
    }
    if (server.refusals() > MOST) {
      line.accept("… and " + (server.refusals() - MOST) + " more requests");
    }
  }

  /** Writes all requests and their answers. */
  void writeRecord(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
      Files.writeString(file, server.recordJson());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write %s. Correct <record> (contract.record)".formatted(file), e);
    }
  }

  void stop() {
    server.close();
  }
}
