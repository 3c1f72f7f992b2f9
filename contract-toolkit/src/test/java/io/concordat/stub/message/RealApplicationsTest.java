package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.concordat.channel.Broker;
import io.concordat.channel.Brokers;
import io.concordat.model.MessageOperation;
import io.concordat.model.MessageOperation.Action;
import io.concordat.source.SourceOptions;
import io.concordat.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published AsyncAPI documents, stood in for: each starts, and sends what it promises to send. */
final class RealApplicationsTest {

  private static final Path DOCUMENTS = Path.of("../../shared/corpora/real/asyncapi");

  @Test
  void every_real_application_is_stood_in_for() throws IOException {
    assumeTrue(Files.isDirectory(DOCUMENTS), "the corpora are not beside this checkout");
    List<String> silent = new ArrayList<>();
    try (Broker embedded = Brokers.start("artemis", 0)) {
      for (Path document : documents()) {
        String name = DOCUMENTS.relativize(document).toString();
        try {
          MessageSpec spec = MessageSpec.read(name, SourceOptions.in(DOCUMENTS));
          long start = System.nanoTime();
          int sent = sendAll(spec, embedded, name, silent);
          System.out.printf(
              "%-14s %3d operations, %3d messages sent, %5.2f s%n",
              name, spec.api().operations().size(), sent, (System.nanoTime() - start) / 1e9);
        } catch (SpecException e) {
          System.out.printf("%-14s refused: %s%n", name, e.problems().get(0));
        }
      }
    }
    // Schemas that no value satisfies: they require what they forbid.
    assertThat(silent).allMatch(why -> why.endsWith("the schema has no value")).hasSizeLessThan(11);
  }

  private static int sendAll(MessageSpec spec, Broker embedded, String name, List<String> silent) {
    int sent = 0;
    try (StubApplication stub =
        StubApplication.start(
            spec.api(),
            Brokers.connect("artemis", embedded.url()),
            MessageStubOptions.DEFAULT,
            event -> {})) {
      for (MessageOperation operation : spec.api().operations()) {
        if (operation.action() == Action.SEND) {
          try {
            stub.send(operation.name());
            sent++;
          } catch (MessageStubException e) {
            silent.add(name + " " + e.getMessage());
          }
        }
      }
    }
    return sent;
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(DOCUMENTS)) {
      return files.filter(f -> f.getFileName().toString().startsWith("new.")).sorted().toList();
    }
  }
}
