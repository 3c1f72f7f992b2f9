package io.concordat.bookshop.shop;

import java.util.List;
import java.util.Map;

/**
 * A service of the shop, as it is started.
 *
 * @param name in logs; that of an instance, when there are several
 * @param artifact the end of its artifact's name
 * @param port of HTTP
 * @param otherPorts of what else it serves
 * @param properties that it is given
 */
record Service(
    String name,
    String artifact,
    int port,
    List<Integer> otherPorts,
    Map<String, String> properties) {

  Service {
    otherPorts = List.copyOf(otherPorts);
    properties = Map.copyOf(properties);
  }

  /** Where it says how it is. */
  String health() {
    return "http://localhost:" + port + "/actuator/health";
  }
}
