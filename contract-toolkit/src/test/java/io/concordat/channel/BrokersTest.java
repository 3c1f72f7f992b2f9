package io.concordat.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which broker is meant, and what is missing to use it. */
final class BrokersTest {

  @Test
  void a_broker_that_nobody_knows_is_refused_with_those_that_are() {
    assertThat(Brokers.names()).containsExactly("artemis", "kafka", "rabbitmq");
    assertThatThrownBy(() -> Brokers.start("pulsar", 0))
        .hasMessage("there is no broker \"pulsar\": use one of artemis, kafka, rabbitmq");
  }

  @ParameterizedTest
  @ValueSource(strings = {"artemis", "kafka", "rabbitmq"})
  void a_library_that_is_not_there_is_named(String name) throws Exception {
    try (URLClassLoader bare = withoutBrokers()) {
      Class<?> brokers = bare.loadClass(Brokers.class.getName());
      assertThatThrownBy(
              () ->
                  brokers
                      .getMethod("connect", String.class, String.class)
                      .invoke(null, name, "tcp://localhost:1"))
          .cause()
          .hasMessageStartingWith(
              "the library of " + name + " is not on the class path: add the dependency ");
    }
  }

  @Test
  void the_named_libraries_are_those_of_the_build() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"));
    for (BrokerLibrary library : ServiceLoader.load(BrokerLibrary.class)) {
      List<String> parts = List.of(library.artifact().split(":"));
      assertThat(pom).contains("<artifactId>" + parts.get(1) + "</artifactId>");
      assertThat(pom).containsPattern("version>" + parts.get(2).replace(".", "\\.") + "</");
    }
  }

  /** A class path as a project has it that tests REST stubs only. */
  private static URLClassLoader withoutBrokers() throws IOException {
    URL[] own =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(entry -> !entry.matches(".*[/\\\\](artemis|kafka|amqp-client).*\\.jar"))
            .map(BrokersTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(own, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(entry, e);
    }
  }
}
