package io.concordat.bookshop.shop;

import io.concordat.bookshop.shop.Options.Discovery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the whole shop and keeps it running until Ctrl-C. */
@Command(
    name = "up",
    description = "Start the whole shop, each service in a process of its own. Ctrl-C ends it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  /** Nobody waits in vain: who ends while it starts is noticed at once. */
  private static final int READY_SECONDS = 300;

  private static final long LOOK_MILLIS = 200;

  /** Each process has its time to end, and then is ended; the registry comes after all others. */
  private static final int STOP_SECONDS = 180;

  @Mixin private Options options = new Options();

  private final Jars jars = Jars.configured();
  private final List<ServiceProcess> processes = new ArrayList<>();

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Footprint footprint = new Footprint(options.folder, options.portOffset);
    refuseSecondShop(footprint);
    LogView log = new LogView(System.out, System.console() != null, options.json);
    CountDownLatch ended = stopAtTheEnd();
    try (Infrastructure infrastructure = Infrastructure.start(options)) {
      ShopPlan plan = new ShopPlan(options, infrastructure, jars);
      plan.ports().check();
      List<List<String>> launches = plan.launches();
      log.say(infrastructure.describe(options));
      try {
        start(plan, log);
        footprint.write(processes, options.broker.toString(), infrastructure.brokerUrl());
        awaitReady(plan);
        log.say("");
        plan.urls().forEach(log::say);
        log.say("Ready after %.1f s. Ctrl-C ends it.".formatted((System.nanoTime() - start) / 1e9));
        return watch(log);
      } finally {
        stop();
        // Nobody is left, unless the registrar was killed.
        ServiceProcess.endOrphans(launches);
        footprint.delete();
      }
    } catch (InterruptedException e) {
      return 0;
    } finally {
      ended.countDown();
    }
  }

  private void start(ShopPlan plan, LogView log) {
    for (Service service : plan.services()) {
      processes.add(ServiceProcess.start(service, jars.of(service.artifact()), options.json, log));
    }
  }

  private void refuseSecondShop(Footprint footprint) {
    List<String> living = footprint.living();
    if (!living.isEmpty()) {
      throw new ShopException(
          "a shop is running already, its storefront on port "
              + (ShopPlan.STOREFRONT + options.portOffset)
              + ": "
              + String.join(", ", living)
              + "\nEnd it with Ctrl-C where it was started or, when it was left behind, with: kill "
              + String.join(
                  " ", living.stream().map(p -> p.replaceAll(".*\\((\\d+)\\)", "$1")).toList())
              + "\nOr start another one beside it: "
              + Ports.another(options.portOffset));
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
                    boolean unused = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
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
            "not ready after "
                + READY_SECONDS
                + " s: "
                + waiting.stream().map(Service::name).collect(Collectors.joining(", "))
                + "\nIts log says why; a machine that is busy needs longer: try again.");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  /** Returns when nothing runs any more. */
  private int watch(LogView log) throws InterruptedException {
    List<ServiceProcess> living = new ArrayList<>(processes);
    while (!living.isEmpty()) {
      for (ServiceProcess process : processes) {
        if (!process.isAlive() && living.remove(process)) {
          String what =
              "%s has ended by itself (exit code %d)"
                  .formatted(process.service().name(), process.exitCode());
          if (options.discovery == Discovery.NONE) {
            throw new ShopException(
                what
                    + ", so the others have been ended, too: nobody takes its place at its fixed"
                    + " address. Its last words:\n"
                    + process.lastWords()
                    + "\nStart the shop again; with --discovery self or platform the others go on.");
          }
          log.say(what + "; the others go on.");
        }
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return 1;
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
