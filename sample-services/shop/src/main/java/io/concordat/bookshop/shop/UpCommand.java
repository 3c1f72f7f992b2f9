package io.concordat.bookshop.shop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  private final Jars jars = Jars.configured();
  private final List<ServiceProcess> processes = new ArrayList<>();

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Footprint footprint = new Footprint(options.folder, options.portOffset);
    refuseSecondShop(footprint);
    LogView log = new LogView(System.out, System.console() != null, options.json);
    try (Infrastructure infrastructure = Infrastructure.start(options)) {
      ShopPlan plan = new ShopPlan(options, infrastructure, jars);
      refuseTakenPorts(plan);
      CountDownLatch ended = stopAtTheEnd();
      try {
        log.say(infrastructure.describe(options));
        for (Service service : plan.services()) {
          processes.add(
              ServiceProcess.start(service, jars.of(service.artifact()), options.json, log));
        }
        footprint.write(processes, options.broker.toString(), infrastructure.brokerUrl());
        awaitReady(plan);
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
              + String.join(
                  " ", living.stream().map(p -> p.replaceAll(".*\\((\\d+)\\)", "$1")).toList())
              + "\nOr start another one beside it: --port-offset 100");
    }
  }

  private static void refuseTakenPorts(ShopPlan plan) {
    List<String> taken =
        plan.ports().entrySet().stream()
            .filter(port -> isTaken(port.getKey()))
            .map(port -> port.getKey() + " (" + port.getValue() + ")")
            .toList();
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

  private void awaitReady(ShopPlan plan) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    List<Service> waiting = new ArrayList<>(plan.all());
    Health health = new Health();
    while (!waiting.isEmpty()) {
      waiting.removeIf(health::isGood);
      for (ServiceProcess process : processes) {
        if (!process.isAlive()) {
          throw new ShopException(
              process.service().name() + " ended while it started:\n" + process.lastWords());
        }
      }
      if (System.nanoTime() > end) {
        throw new ShopException(
            "not ready after " + READY_SECONDS + " s: " + waiting.get(0).name());
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
    // Who leaves tells the registry.
    stop(processes.stream().filter(process -> !process.isRegistry()).toList());
    stop(processes);
  }

  private static void stop(List<ServiceProcess> leaving) {
    leaving.forEach(ServiceProcess::stop);
    leaving.forEach(ServiceProcess::awaitEnd);
  }
}
