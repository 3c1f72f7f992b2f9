package io.concordat.bookshop.shop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ports that a shop needs.
 *
 * @param names whose each of them is
 * @param offset that was added to each
 */
record Ports(Map<Integer, String> names, int offset) {

  private static final int LAST = 65_535;
  private static final int STEP = 100;

  /**
   * @throws ShopException when one does not exist or is taken
   */
  void check() {
    List<String> outside = those(names.keySet().stream().filter(port -> port < 1 || port > LAST));
    if (!outside.isEmpty()) {
      throw new ShopException(
          "there are no ports "
              + String.join(", ", outside)
              + "\nTake a smaller offset: --port-offset "
              + STEP);
    }
    List<String> taken = those(names.keySet().stream().filter(Ports::isTaken));
    if (!taken.isEmpty()) {
      throw new ShopException(
          "these ports are taken by other programs: "
              + String.join(", ", taken)
              + "\nEnd them, or take others: "
              + another(offset));
    }
  }

  /** How to start a shop beside one that has this offset. */
  static String another(int offset) {
    return "--port-offset " + (offset + STEP);
  }

  private List<String> those(Stream<Integer> ports) {
    return ports.sorted().map(port -> port + " (" + names.get(port) + ")").toList();
  }

  private static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
