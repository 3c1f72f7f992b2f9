package io.concordat.bookshop.outbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL that can be stopped and started again with what it has. */
final class TestDatabase implements AutoCloseable {

  private final Path folder;
  private EmbeddedPostgres server;
  private int port;

  TestDatabase(Path folder) {
    this.folder = folder;
    start();
  }

  private void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setServerConfig("wal_level", "logical")
              .setServerConfig("fsync", "off")
              .start();
      port = server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  void restart() {
    close();
    start();
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }
}
