package io.concordat.maven;

import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubService;
import io.concordat.stub.StubSpec;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Starts a stub server of OpenAPI specifications before the integration tests, and tells its URL in
 * properties.
 */
@Mojo(name = "start-stubs", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class StartStubsMojo extends AbstractMojo {

  /**
   * The specifications, each {@code SPEC}, or {@code /BASE=SPEC} under another base path than that
   * of its servers: files, relative to the module, {@code git:REV:PATH}, or {@code
   * maven:GROUP:ARTIFACT:VERSION[:CLASSIFIER][!/PATH]}. Default: all OpenAPI documents under {@code
   * src/main/openapi} and {@code src/main/api}.
   */
  @Parameter(property = "contract.specs")
  private @Nullable List<String> specs;

  /** The address to bind; other machines do not reach the default. */
  @Parameter(property = "contract.host", defaultValue = "localhost")
  private String host = "localhost";

  /** The port to listen on; 0 is any that is free. */
  @Parameter(property = "contract.port", defaultValue = "0")
  private int port;

  /**
   * The name of the properties that say where the stubs are: {@code <property>.url}, {@code
   * <property>.port}, and for each specification {@code <property>.<file>.url}, by the name of its
   * file without the extension.
   */
  @Parameter(property = "contract.property", defaultValue = "contract.stubs")
  private String property = "contract.stubs";

  /** What these stubs are called, where a module starts several. */
  @Parameter(property = "contract.stubs", defaultValue = "default")
  private String stubs = "default";

  /** Let what was created be read, listed, changed and deleted. */
  @Parameter(property = "contract.stateful", defaultValue = "false")
  private boolean stateful;

  /** Make up other answers. */
  @Parameter(property = "contract.seed", defaultValue = "0")
  private long seed;

  /**
   * What is to go wrong: {@code delay=200}, {@code delay=200-500}, {@code status=503}, {@code
   * reset}, {@code rate=0.1}, several with commas between; for one operation {@code GET /orders:
   * delay=200}.
   */
  @Parameter(property = "contract.faults")
  private @Nullable List<String> faults;

  /** Follow {@code http} and {@code https} references of the specifications. */
  @Parameter(property = "contract.allowNetwork", defaultValue = "false")
  private boolean allowNetwork;

  /** Skip this goal. */
  @Parameter(property = "contract.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  private final RepositorySystem repositories;

  @Inject
  StartStubsMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Skipped (contract.skip).");
      return;
    }
    RunningStubs running;
    List<StubSpec> served;
    try (ModuleSources sources = ModuleSources.of(project, session, repositories, allowNetwork)) {
      served = StubSpecs.of(specs, sources, getLog());
      StubConfiguration configuration =
          StubConfiguration.of(served)
              .withSources(sources.options())
              .withHost(host)
              .withPort(port)
              .stateful(stateful)
              .withSeed(seed);
      running = RunningStubs.start(FaultWords.add(configuration, faults), getLog());
    }
    running.keep(getPluginContext(), stubs);
    running.introduce(getLog()::info);
    Properties properties = project.getProperties();
    properties.setProperty(property + ".url", running.server().url());
    properties.setProperty(property + ".port", String.valueOf(running.server().port()));
    List<StubService> services = running.server().services();
    for (int i = 0; i < services.size(); i++) {
      properties.setProperty(
          property + "." + StubSpecs.name(served.get(i)) + ".url", services.get(i).url());
    }
  }
}
