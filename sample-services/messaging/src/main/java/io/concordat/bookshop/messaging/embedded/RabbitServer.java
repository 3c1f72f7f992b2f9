package io.concordat.bookshop.messaging.embedded;

import io.concordat.bookshop.messaging.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The RabbitMQ that is installed, with a node, ports and a folder of its own. */
public final class RabbitServer implements AutoCloseable {

  /** As Debian packages it; the script that does not insist on the user rabbitmq. */
  private static final Path SCRIPT = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

  private static final String NAME_SERVER_PORT = "ERL_EPMD_PORT";
  private static final int SECONDS = 60;

  private final Process process;
  private final int port;
  private final int names;
  private final Path folder;

  private RabbitServer(Process process, int port, int names, Path folder) {
    this.process = process;
    this.port = port;
    this.names = names;
    this.folder = folder;
  }

  public static boolean isInstalled() {
    return Files.isExecutable(SCRIPT);
  }

  /**
   * @param port 0 for any that is free
   * @param folder for its messages: who starts it there, on the same port, finds the messages again
   */
  public static RabbitServer start(int port, Path folder) {
    if (!isInstalled()) {
      throw new MessagingException(
          "RabbitMQ is not installed: there is no " + SCRIPT + "; apt-get install rabbitmq-server",
          null);
    }
    int clients = port == 0 ? Ports.free() : port;
    // A name server of its own, lest that of others be ended with it.
    int names = Ports.free();
    try {
      Files.createDirectories(folder);
      ProcessBuilder builder =
          new ProcessBuilder(SCRIPT.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out.log").toFile());
      builder.environment().putAll(environment(clients, names, folder));
      RabbitServer server = new RabbitServer(builder.start(), clients, names, folder);
      server.awaitPort();
      return server;
    } catch (IOException e) {
      throw new MessagingException("RabbitMQ does not start on port " + clients, e);
    }
  }

  private static Map<String, String> environment(int port, int names, Path folder) {
    return Map.of(
        "RABBITMQ_NODENAME",
        "bookshop-" + port + "@localhost",
        "RABBITMQ_NODE_IP_ADDRESS",
        "127.0.0.1",
        "RABBITMQ_NODE_PORT",
        "" + port,
        "RABBITMQ_DIST_PORT",
        "" + Ports.free(),
        NAME_SERVER_PORT,
        "" + names,
        "RABBITMQ_MNESIA_BASE",
        folder.toString(),
        "RABBITMQ_LOG_BASE",
        folder.toString(),
        "RABBITMQ_PID_FILE",
        folder.resolve("pid").toString(),
        "RABBITMQ_ENABLED_PLUGINS_FILE",
        folder.resolve("plugins").toString(),
        "HOME",
        folder.toString());
  }

  private void awaitPort() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException notYet) {
        await(200);
      }
    }
    throw new MessagingException(
        "RabbitMQ does not start:\n" + Files.readString(folder.resolve("out.log")), null);
  }

  private boolean await(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while RabbitMQ starts or stops", e);
    }
  }

  /** Where clients connect. */
  public String url() {
    return "amqp://guest:guest@127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!await(20_000)) {
      process.destroyForcibly();
    }
    // It outlives the node that started it.
    ProcessBuilder ending =
        new ProcessBuilder("epmd", "-kill")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("epmd.log").toFile());
    ending.environment().put(NAME_SERVER_PORT, "" + names);
    try {
      ending.start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new MessagingException("epmd of port " + names + " goes on", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
