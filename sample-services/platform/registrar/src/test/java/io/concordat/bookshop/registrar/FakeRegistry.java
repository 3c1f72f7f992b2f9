package io.concordat.bookshop.registrar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Eureka's REST operations: it remembers who is registered, and what it was asked. */
final class FakeRegistry implements AutoCloseable {

  private static final String APPS = "/eureka/apps/";

  private final HttpServer server;
  private final Set<String> apps = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  FakeRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(APPS, this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String app = exchange.getRequestURI().getPath().substring(APPS.length()).split("/")[0];
    String method = exchange.getRequestMethod();
    requests.add(method);
    if (method.equals("POST")) {
      apps.add(app);
    }
    boolean isKnown = method.equals("DELETE") ? apps.remove(app) : apps.contains(app);
    exchange.sendResponseHeaders(isKnown ? 204 : 404, -1);
    exchange.close();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  Set<String> apps() {
    return apps;
  }

  /** The methods of all requests. */
  List<String> requests() {
    return requests;
  }

  /** As one that has started again. */
  void forget() {
    apps.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
