package io.concordat.bookshop.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a running shop leaves in a file, so that others find it, and so that one that was killed can
 * be told apart from strangers.
 */
final class Footprint {

  private static final String PROCESS = "process.";

  private final Path file;

  Footprint(Path folder, int portOffset) {
    this.file = folder.resolve("running-" + portOffset + ".properties");
  }

  /**
   * @param broker its name and where it is
   */
  void write(List<ServiceProcess> processes, String broker, String brokerUrl) {
    Properties content = new Properties();
    content.setProperty(PROCESS + "shop", "" + ProcessHandle.current().pid());
    processes.forEach(p -> content.setProperty(PROCESS + p.service().name(), "" + p.pid()));
    content.setProperty("broker", broker);
    content.setProperty("broker.url", brokerUrl);
    try {
      Files.createDirectories(file.getParent());
      try (var out = Files.newBufferedWriter(file)) {
        content.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a running shop has written; empty when there is none. */
  Properties read() {
    Properties content = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      content.load(in);
      return content;
    } catch (NoSuchFileException e) {
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processes of a shop that still live, as {@code name (pid)}. */
  List<String> living() {
    Properties content = read();
    List<String> living = new ArrayList<>();
    for (String name : content.stringPropertyNames()) {
      if (!name.startsWith(PROCESS)) {
        continue;
      }
      long pid = Long.parseLong(content.getProperty(name));
      boolean isOurs =
          ProcessHandle.of(pid)
              .filter(ProcessHandle::isAlive)
              .flatMap(process -> process.info().command())
              .filter(command -> command.contains("java"))
              .isPresent();
      if (isOurs) {
        living.add(name.substring(PROCESS.length()) + " (" + pid + ")");
      }
    }
    return living.stream().sorted().toList();
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
