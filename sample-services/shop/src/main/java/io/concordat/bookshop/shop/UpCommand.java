package io.concordat.bookshop.shop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the whole shop and keeps it running until Ctrl-C. */
@Command(
    name = "up",
    description = "Start the whole shop, each service in a process of its own. Ctrl-C ends it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  private static final int READY_SECONDS = 120;
  private static final long LOOK_MILLIS = 200;

  @Mixin private Options options = new Options();

  private final List<ServiceProcess> processes = new ArrayList<>();

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Footprint footprint = new Footprint(options.services, options.portOffset);
    refuseSecondShop(footprint);
    LogView log = new LogView(System.out, System.console() != null, options.json);
    try (Infrastructure infrastructure = Infrastructure.start(options)) {
      ShopPlan plan = new ShopPlan(options, infrastructure);
      refuseTakenPorts(plan.services());
      CountDownLatch ended = stopAtTheEnd();
      try {
        log.say(infrastructure.describe(options));
        for (Service service : plan.services()) {
          processes.add(ServiceProcess.start(service, jar(service), options.json, log));
        }
        footprint.write(processes);
        awaitReady();
        log.say("");
        plan.urls().forEach(log::say);
        log.say("Ready after %.1f s. Ctrl-C ends it.".formatted((System.nanoTime() - start) / 1e9));
        return watch(log);
      } catch (InterruptedException e) {
        return 0;
      } finally {
        stop();
        footprint.delete();
        ended.countDown();
      }
    }
  }

  private static void refuseSecondShop(Footprint footprint) {
    List<String> living = footprint.living();
    if (!living.isEmpty()) {
      throw new ShopException(
          "a shop is running already: "
              + String.join(", ", living)
              + "\nEnd it with Ctrl-C where it was started or, when it was left behind, with: kill "
              + String.join(" ", living.stream().map(p -> p.replaceAll("\\D", "")).toList())
              + "\nOr start another one beside it: --port-offset 100");
    }
  }

  private static void refuseTakenPorts(List<Service> services) {
    List<String> taken = new ArrayList<>();
    for (Service service : services) {
      Stream.concat(Stream.of(service.port()), service.otherPorts().stream())
          .filter(UpCommand::isTaken)
          .forEach(port -> taken.add(port + " (" + service.name() + ")"));
    }
    if (!taken.isEmpty()) {
      throw new ShopException(
          "these ports are taken by other programs: "
              + String.join(", ", taken)
              + "\nEnd them, or take others: --port-offset 100");
    }
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

  private Path jar(Service service) {
    String artifact = "bookshop-" + service.name();
    Path folder = options.services.resolve(artifact);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-service.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no jar in " + folder));
    } catch (IOException e) {
      throw new ShopException(service.name() + " is not built: " + e.getMessage());
    }
  }

  /** A signal ends the JVM only when everything is down. */
  private static CountDownLatch stopAtTheEnd() {
    CountDownLatch ended = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  main.interrupt();
                  try {
                    boolean unused = ended.await(30, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    return ended;
  }

  private void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    List<ServiceProcess> waiting = new ArrayList<>(processes);
    while (!waiting.isEmpty()) {
      waiting.removeIf(ServiceProcess::isReady);
      for (ServiceProcess process : waiting) {
        if (!process.isAlive()) {
          throw new ShopException(
              process.service().name() + " ended while it started:\n" + process.lastWords());
        }
      }
      if (System.nanoTime() > end) {
        throw new ShopException(
            "not ready after " + READY_SECONDS + " s: " + waiting.get(0).service().name());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Returns when a service has ended by itself. */
  private int watch(LogView log) throws InterruptedException {
    while (true) {
      for (ServiceProcess process : processes) {
        if (!process.isAlive()) {
          log.say(process.service().name() + " has ended by itself; so the others end, too.");
          return 1;
        }
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private void stop() {
    // An interrupt has done what it was for.
    boolean unused = Thread.interrupted();
    processes.forEach(ServiceProcess::stop);
    processes.forEach(ServiceProcess::awaitEnd);
  }
}
