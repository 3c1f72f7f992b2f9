package io.concordat.stub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "a process is told to end by SIGTERM, which Windows does not have")
final class StubCommandTest {

  private static final Path SPECS = Path.of("src/test/resources/stub").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void it_tells_what_it_serves_and_gets_and_what_was_wrong() throws Exception {
    Path record = folder.resolve("record.jsonl");
    try (RunningCommand stub =
        new RunningCommand(
                SPECS,
                "stub",
                "/a=shop.yaml",
                "/b=shop.yaml",
                "--port",
                "0",
                "--record",
                record.toString())
            .until("Ready")) {
      assertThat(stub.printed()).startsWith("Shop 1.2.0  shop.yaml\n  GET     http://localhost:");
      Matcher url = Pattern.compile("http://localhost:[0-9]+/b").matcher(stub.printed());
      assertThat(url.find()).isTrue();
      get(url.group() + "/orders/7");
      get(url.group() + "/orders/seven");
      stub.until("GET /b/orders/seven → 400");
      assertThat(stub.printed()).contains("GET /b/orders/7 → 200\n");
      assertThat(stub.ended())
          .contains("2 requests, 1 not as the specification says:\n  GET /b/orders/seven → 400\n")
          .contains("(shop.yaml:");
      assertThat(stub.exitCode()).isEqualTo(143);
      assertThat(Files.readAllLines(record)).hasSize(2);
    }
  }

  @Test
  void what_it_was_told_to_forget_is_no_part_of_its_conclusion() throws Exception {
    try (RunningCommand stub =
        new RunningCommand(SPECS, "stub", "shop.yaml", "--port", "0").until("Ready")) {
      Matcher url = Pattern.compile("http://localhost:[0-9]+").matcher(stub.printed());
      assertThat(url.find()).isTrue();
      get(url.group() + "/orders/seven");
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url.group() + "/__concordat/requests"))
                  .DELETE()
                  .build(),
              BodyHandlers.discarding());
      get(url.group() + "/orders/7");
      assertThat(stub.ended()).contains("1 request, all as the specification says\n");
    }
  }

  @Test
  void what_cannot_be_served_ends_it_with_2() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        RunningCommand absent = new RunningCommand(SPECS, "stub", "none.yaml");
        RunningCommand busy =
            new RunningCommand(SPECS, "stub", "shop.yaml", "--port", "" + taken.getLocalPort());
        RunningCommand fault =
            new RunningCommand(SPECS, "stub", "shop.yaml", "--fault", "GET /x: reset")) {
      assertThat(absent.exitCode()).isEqualTo(2);
      assertThat(absent.printed()).contains("none.yaml").contains("there is no such file");
      assertThat(busy.exitCode()).isEqualTo(2);
      assertThat(busy.printed()).contains("" + taken.getLocalPort()).contains("--port");
      assertThat(fault.exitCode()).isEqualTo(2);
      assertThat(fault.printed()).contains("there is no such operation");
    }
  }

  @Test
  void help_lists_it_beside_the_other_commands() throws Exception {
    try (RunningCommand help = new RunningCommand(SPECS, "help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(help.printed()).contains("  check ", "  contains ", "  rules ", "  stub ");
    }
  }

  private static void get(String url) throws IOException, InterruptedException {
    HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding());
  }
}
