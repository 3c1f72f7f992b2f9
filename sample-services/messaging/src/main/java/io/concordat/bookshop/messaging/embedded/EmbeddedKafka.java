package io.concordat.bookshop.messaging.embedded;

import io.concordat.bookshop.messaging.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaProperties;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.properties.MetaPropertiesVersion;
import org.apache.kafka.metadata.properties.PropertiesUtils;

/**
 * A Kafka of one node in this process that keeps its messages in a folder. Its classes are no
 * public API of Kafka: the version is pinned.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * @param port 0 for any that is free
   * @param folder for its logs: who starts it there again finds the messages again
   */
  public static EmbeddedKafka start(int port, Path folder) {
    int clients = port == 0 ? Ports.free() : port;
    try {
      Path properties = folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME);
      if (!Files.exists(properties)) {
        Files.createDirectories(folder);
        format(properties);
      }
      Properties settings = new Properties();
      settings.putAll(settings(clients, Ports.free(), folder));
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, clients);
    } catch (IOException e) {
      throw new MessagingException("Kafka does not start on port " + clients, e);
    }
  }

  private static Map<String, String> settings(int port, int controllerPort, Path folder) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", "1"),
        Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
        Map.entry(
            "listeners",
            "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
        Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("log.dirs", folder.toString()),
        Map.entry("offsets.topic.num.partitions", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("group.initial.rebalance.delay.ms", "0"));
  }

  /** What {@code kafka-storage format} writes. */
  private static void format(Path properties) throws IOException {
    PropertiesUtils.writePropertiesFile(
        new MetaProperties.Builder()
            .setVersion(MetaPropertiesVersion.V1)
            .setClusterId(Uuid.randomUuid().toString())
            .setNodeId(1)
            .setDirectoryId(Uuid.randomUuid())
            .build()
            .toProperties(),
        properties.toString(),
        false);
  }

  /** Where clients connect. */
  public String url() {
    return "localhost:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
