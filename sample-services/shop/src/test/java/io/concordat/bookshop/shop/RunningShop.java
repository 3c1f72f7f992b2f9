package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A shop that was started in a process of its own. */
final class RunningShop implements AutoCloseable {

  private static final Duration LONG = Duration.ofMinutes(6);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final int offset;
  private final ShopCommand command;
  private final List<ProcessHandle> processes = new ArrayList<>();

  private RunningShop(int offset, ShopCommand command) {
    this.offset = offset;
    this.command = command;
  }

  /** Returns when it is ready. */
  static RunningShop up(String... options) {
    int offset = Offsets.free();
    List<String> arguments = new ArrayList<>(List.of("up", "--port-offset", "" + offset));
    arguments.addAll(List.of(options));
    ShopCommand command = ShopCommand.start(arguments.toArray(String[]::new));
    RunningShop shop = new RunningShop(offset, command);
    Awaitility.await()
        .atMost(LONG)
        .until(() -> !command.isAlive() || command.output().contains("Ready after"));
    assertThat(command.isAlive()).as(command::output).isTrue();
    command.process().descendants().forEach(shop.processes::add);
    return shop;
  }

  int offset() {
    return offset;
  }

  /** The log of all services. */
  String log() {
    return command.output();
  }

  ShopCommand command() {
    return command;
  }

  /** A process that the shop itself has started. */
  ProcessHandle process(String name) {
    Properties footprint = new Footprint(ShopCommand.FOLDER, offset).read();
    return ProcessHandle.of(Long.parseLong(footprint.getProperty("process." + name))).orElseThrow();
  }

  /** A process that another one has launched to serve a port. */
  ProcessHandle launchedBy(String name, int usualPort) {
    String port = "--server.port=" + (usualPort + offset);
    return process(name)
        .children()
        .filter(child -> Stream.of(child.info().arguments().orElseThrow()).anyMatch(port::equals))
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> get(int usualPort, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + (usualPort + offset) + path))
            .timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Buys a book and follows it; returns what that says. Who is cold yet may be too slow once. */
  String order() {
    List<ShopCommand> tries = new ArrayList<>();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              tries.add(ShopCommand.start("order", "--port-offset", "" + offset));
              return tries.get(tries.size() - 1).awaitEnd() == 0;
            });
    return tries.get(tries.size() - 1).output();
  }

  /** All processes that it had when it was ready, and has now. */
  List<ProcessHandle> processes() {
    List<ProcessHandle> all = new ArrayList<>(processes);
    command.process().descendants().filter(process -> !all.contains(process)).forEach(all::add);
    return all;
  }

  /** Ends it by SIGTERM; nothing stays behind. */
  void stop() {
    List<ProcessHandle> all = processes();
    command.process().destroy();
    int unused = command.awaitEnd();
    assertThat(all).isNotEmpty().noneMatch(RunningShop::runs);
    assertThat(ShopCommand.FOLDER).isEmptyDirectory();
    assertThat(command.output())
        .as("the database ends after those who use it")
        .doesNotContain("terminating connection due to administrator command");
  }

  /** One that has ended but whose end nobody has asked for runs no more (state Z, proc(5)). */
  private static boolean runs(ProcessHandle process) {
    Path state = Path.of("/proc/" + process.pid() + "/stat");
    try {
      return process.isAlive()
          && !(Files.exists(state) && Files.readString(state).contains(") Z "));
    } catch (IOException e) {
      return process.isAlive();
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all = processes();
    command.process().destroy();
    int unused = command.awaitEnd();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
