package io.concordat.channel.artemis;

import io.concordat.channel.ChannelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A broker in this process that forgets everything when it stops. */
final class EmbeddedArtemis {

  private static final String ACCEPTOR = "clients";

  private final EmbeddedActiveMQ server;
  private final Path folder;

  private EmbeddedArtemis(EmbeddedActiveMQ server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  static EmbeddedArtemis start(int port) {
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    Path folder = null;
    try {
      folder = Files.createTempDirectory("concordat-artemis");
      server.setConfiguration(configuration(port, folder)).start();
      EmbeddedArtemis started = new EmbeddedArtemis(server, folder);
      // A taken port does not keep the server from starting.
      if (!started.acceptor().isStarted() || started.acceptor().getActualPort() <= 0) {
        started.stop();
        throw new ChannelException(
            "port " + port + " is taken, so no broker can be started on it", "choose another port");
      }
      return started;
    } catch (ChannelException e) {
      throw e;
    } catch (Exception e) { // It declares no other.
      throw new ChannelException(
          "Artemis does not start on port " + port + ": " + e.getMessage(),
          "choose another port or another broker",
          e);
    }
  }

  private static Configuration configuration(int port, Path folder) throws Exception {
    // Only the protocols whose libraries are there answer.
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .addAcceptorConfiguration(ACCEPTOR, "tcp://127.0.0.1:" + port);
    configuration.setBrokerInstance(folder.toFile());
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            .setAutoCreateAddresses(true)
            .setAutoCreateQueues(true)
            // Whoever comes back finds what came while it was away.
            .setAutoDeleteAddresses(false)
            .setAutoDeleteQueues(false));
    return configuration;
  }

  private NettyAcceptor acceptor() {
    return (NettyAcceptor) server.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR);
  }

  String url() {
    return "tcp://127.0.0.1:" + acceptor().getActualPort();
  }

  void stop() {
    try {
      server.stop();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      // Its files are in a temporary folder that nobody reads again.
    } catch (Exception e) { // It declares no other.
      throw new ChannelException("Artemis does not stop: " + e.getMessage(), "end the process", e);
    }
  }
}
