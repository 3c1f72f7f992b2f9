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

  private final Path file;

  Footprint(Path folder, int portOffset) {
    this.file = folder.resolve("running-" + portOffset + ".properties");
  }

  void write(List<ServiceProcess> processes) {
    Properties content = new Properties();
    content.setProperty("shop", "" + ProcessHandle.current().pid());
    processes.forEach(p -> content.setProperty(p.service().name(), "" + p.pid()));
    try {
      Files.createDirectories(file.getParent());
      try (var out = Files.newBufferedWriter(file)) {
        content.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processes of a shop that still live, as {@code name (pid)}. */
  List<String> living() {
    Properties content = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      content.load(in);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> living = new ArrayList<>();
    for (String name : content.stringPropertyNames()) {
      long pid = Long.parseLong(content.getProperty(name));
      boolean isOurs =
          ProcessHandle.of(pid)
              .filter(ProcessHandle::isAlive)
              .flatMap(process -> process.info().command())
              .filter(command -> command.contains("java"))
              .isPresent();
      if (isOurs) {
        living.add(name + " (" + pid + ")");
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
