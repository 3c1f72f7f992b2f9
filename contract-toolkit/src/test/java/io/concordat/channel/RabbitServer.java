package io.concordat.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** RabbitMQ as Debian packages it, with a node, ports and folders of its own. */
final class RabbitServer {

  /** The script that does not insist on the user rabbitmq. */
  private static final Path SCRIPT = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

  private static final String NAME_SERVER_PORT = "ERL_EPMD_PORT";

  private final Process process;
  private final int port;
  private final String names;
  private final Path folder;

  private RabbitServer(Process process, int port, String names, Path folder) {
    this.process = process;
    this.port = port;
    this.names = names;
    this.folder = folder;
  }

  static boolean isInstalled() {
    return Files.isExecutable(SCRIPT);
  }

  static RabbitServer start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("concordat-rabbitmq");
    int port = freePort();
    String names = "" + freePort();
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "RABBITMQ_NODENAME",
                "concordat-" + port + "@localhost",
                "RABBITMQ_NODE_IP_ADDRESS",
                "127.0.0.1",
                "RABBITMQ_NODE_PORT",
                "" + port,
                "RABBITMQ_DIST_PORT",
                "" + freePort(),
                // A name server of its own, lest that of others be ended with it.
                NAME_SERVER_PORT,
                names,
                "RABBITMQ_MNESIA_BASE",
                folder.toString(),
                "RABBITMQ_LOG_BASE",
                folder.toString(),
                "RABBITMQ_PID_FILE",
                folder.resolve("pid").toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("plugins").toString(),
                "HOME",
                folder.toString()));
    RabbitServer server = new RabbitServer(builder.start(), port, names, folder);
    server.awaitPort();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException notYet) {
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    throw new IllegalStateException(
        "RabbitMQ does not start:\n" + Files.readString(folder.resolve("out.log")));
  }

  String url() {
    return "amqp://guest:guest@127.0.0.1:" + port;
  }

  void stop() throws IOException, InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    // It outlives the node that started it.
    ProcessBuilder ending =
        new ProcessBuilder("epmd", "-kill")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("epmd.log").toFile());
    ending.environment().put(NAME_SERVER_PORT, names);
    ending.start().waitFor(10, TimeUnit.SECONDS);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
