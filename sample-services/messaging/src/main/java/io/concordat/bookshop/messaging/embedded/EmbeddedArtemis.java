package io.concordat.bookshop.messaging.embedded;

import io.concordat.bookshop.messaging.MessagingException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** An Artemis in this process that keeps its messages in a folder. */
public final class EmbeddedArtemis implements AutoCloseable {

  private static final String ACCEPTOR = "clients";

  private final EmbeddedActiveMQ server;

  private EmbeddedArtemis(EmbeddedActiveMQ server) {
    this.server = server;
  }

  /**
   * @param port 0 for any that is free
   * @param folder for its journal: who starts it there again finds the messages again
   */
  public static EmbeddedArtemis start(int port, Path folder) {
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    try {
      server.setConfiguration(configuration(port, folder)).start();
    } catch (Exception e) { // It declares no other.
      throw new MessagingException("Artemis does not start on port " + port, e);
    }
    EmbeddedArtemis started = new EmbeddedArtemis(server);
    // A taken port does not keep the server from starting.
    if (!started.acceptor().isStarted() || started.acceptor().getActualPort() <= 0) {
      started.close();
      throw new MessagingException("port " + port + " is taken", null);
    }
    return started;
  }

  private static Configuration configuration(int port, Path folder) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalFileSize(1 << 20)
            .setJournalMinFiles(2)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .addAcceptorConfiguration(ACCEPTOR, "tcp://127.0.0.1:" + port);
    configuration.setBrokerInstance(folder.toFile());
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            // Whoever comes back finds what came while it was away.
            .setAutoDeleteAddresses(false)
            .setAutoDeleteQueues(false)
            // A newcomer gets its share when nothing of the old shares is in hand any more.
            .setDefaultGroupRebalance(true)
            .setDefaultGroupRebalancePauseDispatch(true)
            // Ours are counted by the listener; a message that a crash hands back is no bad one.
            .setMaxDeliveryAttempts(-1)
            // A message that waits for its redelivery is overtaken.
            .setRedeliveryDelay(0));
    return configuration;
  }

  private NettyAcceptor acceptor() {
    return (NettyAcceptor) server.getActiveMQServer().getRemotingService().getAcceptor(ACCEPTOR);
  }

  /** Where clients connect. */
  public String url() {
    return "tcp://127.0.0.1:" + acceptor().getActualPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // It declares no other.
      throw new MessagingException("Artemis does not stop", e);
    }
  }
}
