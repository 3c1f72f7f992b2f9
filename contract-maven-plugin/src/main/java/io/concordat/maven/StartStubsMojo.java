package io.concordat.maven;

import io.concordat.stub.StubListener;
import io.concordat.stub.StubServer;
import io.concordat.stub.StubService;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Starts stubs of OpenAPI and AsyncAPI specifications before the integration tests, and tells where
 * they are in properties.
 */
@Mojo(name = "start-stubs", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class StartStubsMojo extends StubsMojo {

  /** The port to listen on; 0 is any that is free. */
  @Parameter(property = "contract.port", defaultValue = "0")
  private int port;

  /** Where a broker that is started here listens; 0 is any port that is free. */
  @Parameter(property = "contract.brokerPort", defaultValue = "0")
  private int brokerPort;

  /**
   * The name of the properties that say where the stubs are: {@code <property>.url}, {@code
   * <property>.port}, and for each OpenAPI specification {@code <property>.<file>.url}, by the name
   * of its file without the extension; {@code <property>.admin.url}, where the stubs are directed;
   * and where there is an AsyncAPI specification, {@code <property>.broker.url}.
   */
  @Parameter(property = "contract.property", defaultValue = "contract.stubs")
  private String property = "contract.stubs";

  /** What these stubs are called, where a module starts several. */
  @Parameter(property = "contract.stubs", defaultValue = "default")
  private String stubs = "default";

  @Inject
  StartStubsMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void execute(ModuleSources sources) throws MojoExecutionException {
    RunningStubs running =
        start(sources, port, brokerPort, false, new StubListener() {}, event -> {});
    running.keep(getPluginContext(), stubs);
    running.introduce(getLog()::info);
    StubServer server = running.session().server();
    Properties properties = project().getProperties();
    properties.setProperty(property + ".url", server.url());
    properties.setProperty(property + ".port", String.valueOf(server.port()));
    properties.setProperty(property + ".admin.url", server.adminUrl());
    running
        .session()
        .brokerUrl()
        .ifPresent(url -> properties.setProperty(property + ".broker.url", url));
    for (StubService service : server.services()) {
      properties.setProperty(
          property + "." + StubSpecs.name(service.spec()) + ".url", service.url());
    }
  }
}
