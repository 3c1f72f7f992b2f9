package io.concordat.stub.cli;

import io.concordat.source.Problem;
import io.concordat.stub.Recorded;
import io.concordat.stub.StubConfiguration;
import io.concordat.stub.StubListener;
import io.concordat.stub.StubServer;
import io.concordat.stub.StubService;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stub server of the command line. */
final class RestPart implements Part {

  private static final int MOST_OPERATIONS = 40;
  private static final int MOST_REFUSED = 50;

  private final StubServer server;
  private final Log log;
  private final boolean isVerbose;

  private RestPart(StubServer server, Log log, boolean isVerbose) {
    this.server = server;
    this.log = log;
    this.isVerbose = isVerbose;
  }

  /**
   * @param record takes one JSON object for each request
   * @param isQuiet whether requests are not told one by one
   */
  static RestPart start(
      StubConfiguration configuration,
      Console console,
      Optional<Path> record,
      boolean isQuiet,
      boolean isVerbose)
      throws IOException {
    Log log = new Log(console, record, isQuiet);
    try {
      return new RestPart(StubServer.start(configuration.withListener(log)), log, isVerbose);
    } catch (IOException | RuntimeException e) {
      log.close();
      throw e;
    }
  }

  @Override
  public List<String> introduction() {
    List<String> lines = new ArrayList<>();
    for (StubService service : server.services()) {
      lines.add((service.title() + " " + service.version()).strip() + "  " + service.spec());
      int shown =
          isVerbose || service.operations().size() <= MOST_OPERATIONS
              ? service.operations().size()
              : MOST_OPERATIONS;
      for (String operation : service.operations().subList(0, shown)) {
        int blank = operation.indexOf(' ');
        lines.add(
            "  %-7s %s%s"
                .formatted(
                    operation.substring(0, blank), service.url(), operation.substring(blank + 1)));
      }
      int rest = service.operations().size() - shown;
      if (rest > 0) {
        lines.add("  … and " + rest + " more (--verbose shows them)");
      }
      long errors = service.problems().stream().filter(Problem::isError).count();
      if (isVerbose) {
        service.problems().forEach(problem -> lines.add("  " + problem));
      } else if (errors > 0) {
        lines.add(
            "  "
                + errors
                + " errors in the document: what they concern is served as if it said nothing"
                + " (--verbose shows them)");
      }
    }
    return lines;
  }

  @Override
  public List<String> conclusion() {
    List<String> lines = new ArrayList<>();
    if (server.services().isEmpty()) {
      return lines;
    }
    List<Recorded> refused = server.refused();
    if (refused.isEmpty()) {
      lines.add(log.count() + " requests, all as the specification says");
      return lines;
    }
    lines.add(log.count() + " requests, " + log.refusals() + " not as the specification says:");
    for (Recorded recorded : refused.subList(0, Math.min(MOST_REFUSED, refused.size()))) {
      lines.add("  " + recorded.summary());
      recorded.violations().forEach(violation -> lines.add("    " + violation));
    }
    if (log.refusals() > MOST_REFUSED) {
      lines.add("  … and " + (log.refusals() - MOST_REFUSED) + " more");
    }
    return lines;
  }

  @Override
  public void close() {
    server.close();
    log.close();
  }

  /** Tells what happens as it happens. */
  private static final class Log implements StubListener {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Console console;
    private final Optional<PrintWriter> record;
    private final boolean isQuiet;
    private long count;
    private long refusals;

    Log(Console console, Optional<Path> record, boolean isQuiet) throws IOException {
      this.console = console;
      this.record =
          record.isPresent()
              ? Optional.of(new PrintWriter(Files.newBufferedWriter(record.get())))
              : Optional.empty();
      this.isQuiet = isQuiet;
    }

    synchronized long count() {
      return count;
    }

    synchronized long refusals() {
      return refusals;
    }

    @Override
    public synchronized void answered(Recorded exchange) {
      count++;
      refusals += exchange.isValid() ? 0 : 1;
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

    synchronized void close() {
      record.ifPresent(PrintWriter::close);
    }
  }
}
