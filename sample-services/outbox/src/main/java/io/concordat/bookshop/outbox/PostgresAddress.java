package io.concordat.bookshop.outbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL is, in the parts in which log readers want it. */
public record PostgresAddress(
    String host, int port, String database, String user, String password) {

  private static final String PREFIX = "jdbc:";
  private static final int USUAL_PORT = 5432;

  /**
   * @param url such as {@code jdbc:postgresql://localhost:5432/orders}
   * @throws IllegalArgumentException when it is no such URL
   */
  public static PostgresAddress of(
      @Nullable String url, @Nullable String user, @Nullable String password) {
    if (url == null || !url.startsWith("jdbc:postgresql://")) {
      throw new IllegalArgumentException(
          "log tailing reads PostgreSQL, so no " + url + "; use the polling publisher");
    }
    URI uri = URI.create(url.substring(PREFIX.length()));
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    return new PostgresAddress(
        uri.getHost(),
        port,
        uri.getPath().substring(1),
        user == null ? "" : user,
        password == null ? "" : password);
  }
}
