package io.concordat.channel;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaProperties;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.properties.MetaPropertiesVersion;
import org.apache.kafka.metadata.properties.PropertiesUtils;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka of one node in this process, for all the tests that need one. Its classes are no
 * public API: the version is pinned.
 */
public final class InProcessKafka {

  private static @Nullable InProcessKafka shared;

  private final KafkaRaftServer server;
  private final int port;
  private final Path folder;

  private InProcessKafka(KafkaRaftServer server, int port, Path folder) {
    this.server = server;
    this.port = port;
    this.folder = folder;
  }

  /** Starts it when it is first asked for; it ends with the tests. */
  public static synchronized InProcessKafka shared() throws IOException {
    InProcessKafka kafka = shared;
    if (kafka == null) {
      kafka = start();
      shared = kafka;
      Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    }
    return kafka;
  }

  private static InProcessKafka start() throws IOException {
    Path folder = Files.createTempDirectory("concordat-kafka");
    int port = freePort();
    int controllerPort = freePort();
    format(folder);
    Properties settings = new Properties();
    settings.putAll(
        Map.ofEntries(
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
            Map.entry("group.initial.rebalance.delay.ms", "0")));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    return new InProcessKafka(server, port, folder);
  }

  /** What `kafka-storage format` writes. */
  private static void format(Path folder) throws IOException {
    PropertiesUtils.writePropertiesFile(
        new MetaProperties.Builder()
            .setVersion(MetaPropertiesVersion.V1)
            .setClusterId(Uuid.randomUuid().toString())
            .setNodeId(1)
            .setDirectoryId(Uuid.randomUuid())
            .build()
            .toProperties(),
        folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME).toString(),
        false);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where clients connect. */
  public String bootstrap() {
    return "localhost:" + port;
  }

  private void close() {
    server.shutdown();
    server.awaitShutdown();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // In a temporary folder that nobody reads again.
    }
  }
}
