package io.concordat.bookshop.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service that runs. */
final class ServiceProcess {

  private static final int SHOWN = 15;
  private static final int STOP_SECONDS = 12;

  private final Service service;
  private final Process process;
  private final Deque<String> lastLines = new ArrayDeque<>();

  private ServiceProcess(Service service, Process process) {
    this.service = service;
    this.process = process;
  }

  /**
   * @param jar that it is started from
   * @throws ShopException when there is no such jar
   */
  static ServiceProcess start(Service service, Path jar, boolean isJson, LogView log) {
    try {
      Process process =
          new ProcessBuilder(command(service, jar, isJson, "")).redirectErrorStream(true).start();
      ServiceProcess started = new ServiceProcess(service, process);
      Thread reader = new Thread(() -> started.read(log), "log-" + service.name());
      reader.setDaemon(true);
      reader.start();
      return started;
    } catch (IOException e) {
      throw new ShopException(service.name() + " does not start: " + e.getMessage());
    }
  }

  /**
   * What is typed to start it.
   *
   * @param prefix of its lines, for where they do not come from a process of its own
   */
  static List<String> command(Service service, Path jar, boolean isJson, String prefix) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Several JVMs on one machine, for minutes: a quick start and little memory.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-jar",
                jar.toString(),
                "--server.port=" + service.port(),
                "--spring.main.banner-mode=off"));
    if (isJson) {
      command.add("--logging.structured.format.console=ecs");
    } else {
      command.add(
          "--logging.pattern.console="
              + prefix
              + "%d{HH:mm:ss.SSS} %-5level [%X{traceId:-}] %logger{0}: %msg%n");
    }
    service.properties().forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }

  private void read(LogView log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        remember(line);
        log.line(service.name(), line);
        line = lines.readLine();
      }
    } catch (IOException e) {
      remember("its log broke off: " + e.getMessage());
    }
  }

  private synchronized void remember(String line) {
    lastLines.addLast(line);
    if (lastLines.size() > SHOWN) {
      lastLines.removeFirst();
    }
  }

  Service service() {
    return service;
  }

  boolean isRegistry() {
    return service.artifact().equals("registry");
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * How it has ended.
   *
   * @throws IllegalThreadStateException when it lives
   */
  int exitCode() {
    return process.exitValue();
  }

  /** What it said last, for when it has ended. */
  synchronized String lastWords() {
    return String.join(System.lineSeparator(), lastLines);
  }

  /** Asks it to end. */
  void stop() {
    process.destroy();
  }

  /** Returns when it has ended; nobody is asked twice. */
  void awaitEnd() {
    end(process.toHandle());
  }

  /**
   * Ends what was started by these commands and runs although whoever has launched it was killed:
   * that one cannot be asked any more.
   */
  static void endOrphans(List<List<String>> commands) {
    List<ProcessHandle> orphans =
        ProcessHandle.allProcesses()
            .filter(process -> commands.stream().anyMatch(command -> runs(process, command)))
            .toList();
    orphans.forEach(ProcessHandle::destroy);
    orphans.forEach(ServiceProcess::end);
  }

  private static boolean runs(ProcessHandle process, List<String> command) {
    List<String> arguments = command.subList(1, command.size());
    return process.info().arguments().filter(all -> arguments.equals(List.of(all))).isPresent();
  }

  private static void end(ProcessHandle process) {
    awaitEnd(process);
    if (process.isAlive()) {
      process.destroyForcibly();
      awaitEnd(process);
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS).join();
  }
}
