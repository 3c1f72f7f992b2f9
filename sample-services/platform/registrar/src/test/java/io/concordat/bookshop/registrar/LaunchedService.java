package io.concordat.bookshop.registrar;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that knows nothing of who has launched it; it is well until it is told to be ill. */
public final class LaunchedService {

  private LaunchedService() {}

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    AtomicInteger status = new AtomicInteger(200);
    server.createContext(
        "/actuator/health",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.createContext(
        "/ill",
        exchange -> {
          status.set(503);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
