package io.concordat.maven;

import io.concordat.stub.FaultRule;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubListener;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.message.Traffic;
import io.concordat.stub.session.BrokerOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals that run stubs have in common. */
abstract class StubsMojo extends SpecificationMojo {

  /**
   * The specifications, each {@code SPEC}, or {@code /BASE=SPEC} under another base path than that
   * of its servers: files, relative to the module, {@code git:REV:PATH}, or {@code
   * maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][!/PATH]}. Default: all OpenAPI and AsyncAPI documents
   * under {@code src/main/openapi}, {@code src/main/asyncapi} and {@code src/main/api}.
   */
  @Parameter(property = "contract.specs")
  private @Nullable List<String> specs;

  /** The address to bind; other machines do not reach the default. */
  @Parameter(property = "contract.host", defaultValue = "localhost")
  private String host = "localhost";

  /** Let what was created be read, listed, changed and deleted. */
  @Parameter(property = "contract.stateful", defaultValue = "false")
  private boolean stateful;

  /** Make up other answers and messages. */
  @Parameter(property = "contract.seed", defaultValue = "0")
  private long seed;

  /**
   * What is to go wrong: {@code delay=200}, {@code delay=200-500}, {@code status=503}, {@code
   * reset}, {@code rate=0.1}, several with commas between; for one operation {@code GET /orders:
   * delay=200}.
   */
  @Parameter(property = "contract.faults")
  private @Nullable List<String> faults;

  /**
   * For AsyncAPI documents: {@code artemis}, {@code kafka} or {@code rabbitmq}. The libraries of
   * the last two are dependencies that the plugin must be given.
   */
  @Parameter(property = "contract.broker", defaultValue = "artemis")
  private String broker = "artemis";

  /** Where the broker runs. Default: Artemis is started here. */
  @Parameter(property = "contract.brokerUrl")
  private @Nullable String brokerUrl;

  /**
   * Send all that applications send, again and again, after so many seconds. Default: only when
   * asked.
   */
  @Parameter(property = "contract.every")
  private @Nullable Double every;

  /** The values of parameters of channel addresses, each {@code name=value}. */
  @Parameter(property = "contract.parameters")
  private @Nullable List<String> parameters;

  StubsMojo(RepositorySystem repositories) {
    super(repositories);
  }

  /**
   * Starts the stubs.
   *
   * @param requests is told what happens to the server
   * @param messages is told what happens to applications
   */
  RunningStubs start(
      ModuleSources sources,
      int port,
      int brokerPort,
      boolean isReloading,
      StubListener requests,
      Consumer<Traffic> messages)
      throws MojoExecutionException {
    // Artemis warns of each queue that it is not set up to outlive anything.
    quieten("error", List.of("org.apache.activemq", "org.apache.kafka"));
    StubConfiguration configuration =
        StubConfiguration.of(StubSpecs.ofAnyKind(specs, sources, getLog()))
            .withSources(sources.options())
            .withHost(host)
            .withPort(port)
            .stateful(stateful)
            .withSeed(seed)
            .reloading(isReloading)
            .withListener(requests);
    return RunningStubs.start(
        withFaults(configuration),
        new BrokerOptions(broker, Optional.ofNullable(brokerUrl), brokerPort),
        messageOptions(),
        messages,
        getLog());
  }

  private StubConfiguration withFaults(StubConfiguration configuration)
      throws MojoExecutionException {
    StubConfiguration all = configuration;
    try {
      for (String fault : list(faults)) {
        all = all.withFault(FaultRule.parse(fault));
      }
      return all;
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "faults: %s. Correct <faults> (contract.faults).".formatted(e.getMessage()), e);
    }
  }

  private MessageStubOptions messageOptions() throws MojoExecutionException {
    try {
      MessageStubOptions options =
          MessageStubOptions.DEFAULT.withParameters(
              MessageStubOptions.parameters(list(parameters)));
      return every == null ? options : options.withSeconds(every);
    } catch (MessageStubException e) {
      throw new MojoExecutionException(
          "messages: %s. Correct <parameters> or <every> (contract.parameters, contract.every)."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static List<String> list(@Nullable List<String> configured) {
    return configured == null ? List.of() : configured;
  }
}
