package io.concordat.stub.cli;

import io.concordat.source.Problem;
import io.concordat.stub.Recorded;
import io.concordat.stub.StubListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Tells what happens to a server as it happens, and writes it down. */
final class RequestLog implements StubListener, AutoCloseable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Console console;
  private final Optional<PrintWriter> record;
  private final boolean isQuiet;

  /**
   * @param record takes one JSON object for each request
   * @param isQuiet whether requests are not told one by one
   */
  RequestLog(Console console, Optional<Path> record, boolean isQuiet) throws IOException {
    this.console = console;
    this.record =
        record.isPresent()
            ? Optional.of(new PrintWriter(Files.newBufferedWriter(record.get())))
            : Optional.empty();
    this.isQuiet = isQuiet;
  }

  @Override
  public synchronized void answered(Recorded exchange) {
    record.ifPresent(
        file -> {
          file.println(exchange.toJson().text());
          file.flush();
        });
    if (!isQuiet) {
      String why = exchange.isValid() ? "" : "  " + exchange.violations().get(0);
      console.line(TIME.format(exchange.time()) + "  " + exchange.summary() + why);
    }
  }

  @Override
  public void reloaded(String reference, List<Problem> problems) {
    console.line("reloaded " + reference);
  }

  @Override
  public void notReloaded(String reference, List<Problem> problems) {
    console.line(reference + " has changed but cannot be served; the old one still is:");
    problems.stream().limit(20).forEach(problem -> console.line("  " + problem));
  }

  @Override
  public void calledBack(String callback, String outcome) {
    console.line(callback + ": " + outcome);
  }

  @Override
  public void bug(String during, Throwable bug) {
    console.line("a bug in Concordat itself, during " + during + ": " + bug);
    for (StackTraceElement element : bug.getStackTrace()) {
      console.line("  at " + element);
    }
  }

  @Override
  public synchronized void close() {
    record.ifPresent(PrintWriter::close);
  }
}
