package io.concordat.bookshop.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A shop in a process of its own, which takes orders until it is killed. */
final class ShopProcess {

  private ShopProcess() {}

  static Process start(String databaseUrl, String brokerUrl, boolean isTailing) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ShopProcess.class.getName(),
                databaseUrl,
                brokerUrl,
                Boolean.toString(isTailing)))
        .inheritIO()
        .start();
  }

  public static void main(String[] arguments) {
    Shop shop = new Shop(arguments[0], arguments[1], Boolean.parseBoolean(arguments[2]));
    shop.publisher.start();
    for (int i = 0; ; i++) {
      shop.place(i);
    }
  }
}
