package io.concordat.channel;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/** A broker for AMQP 0-9-1 in this process, for all the tests that need one. */
public final class EmbeddedQpid {

  private static @Nullable EmbeddedQpid shared;

  private static final String CONFIGURATION =
      """
      {
        "name": "test", "modelVersion": "9.1",
        "authenticationproviders": [
          {"name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
           "users": [{"name": "guest", "type": "managed", "password": "guest"}]}],
        "ports": [
          {"name": "AMQP", "port": %d, "bindingAddress": "127.0.0.1",
           "protocols": ["AMQP_0_9_1"], "authenticationProvider": "plain",
           "virtualhostaliases": [{"name": "byName", "type": "nameAlias"}]}],
        "virtualhostnodes": [
          {"name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
           "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"}]
      }
      """;

  private final SystemLauncher launcher;
  private final int port;
  private final Path folder;

  private EmbeddedQpid(SystemLauncher launcher, int port, Path folder) {
    this.launcher = launcher;
    this.port = port;
    this.folder = folder;
  }

  /** Starts it when it is first asked for; it ends with the tests. */
  public static synchronized EmbeddedQpid shared() throws Exception {
    EmbeddedQpid qpid = shared;
    if (qpid == null) {
      qpid = start();
      shared = qpid;
      Runtime.getRuntime().addShutdownHook(new Thread(qpid::close));
    }
    return qpid;
  }

  private static EmbeddedQpid start() throws Exception {
    Path folder = Files.createTempDirectory("concordat-qpid");
    int port = freePort();
    Path configuration = folder.resolve("initial.json");
    Files.writeString(configuration, CONFIGURATION.formatted(port));
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(SystemConfig.TYPE, "Memory");
    attributes.put(SystemConfig.INITIAL_CONFIGURATION_LOCATION, configuration.toUri().toString());
    attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, "false");
    attributes.put(
        SystemConfig.CONTEXT, Map.of("qpid.work_dir", folder.toString(), "qpid.port.amqp", "0"));
    SystemLauncher launcher = new SystemLauncher();
    launcher.startup(attributes);
    return new EmbeddedQpid(launcher, port, folder);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where clients connect. */
  public String url() {
    return "amqp://guest:guest@127.0.0.1:" + port + "/default";
  }

  private void close() {
    launcher.shutdown();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // In a temporary folder that nobody reads again.
    }
  }
}
