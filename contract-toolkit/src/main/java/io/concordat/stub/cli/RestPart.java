package io.concordat.stub.cli;

import io.concordat.source.Problem;
import io.concordat.stub.Recorded;
import io.concordat.stub.StubServer;
import io.concordat.stub.StubService;
import java.util.ArrayList;
import java.util.List;

/** The stub server of the command line. */
record RestPart(StubServer server, boolean isVerbose) implements Part {

  private static final int MOST_OPERATIONS = 40;
  private static final int MOST_REFUSED = 50;

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
    long count = server.requestCount();
    long refusals = server.refusals();
    String requests = count + (count == 1 ? " request" : " requests");
    if (refusals == 0) {
      lines.add(requests + ", all as the specification says");
      return lines;
    }
    lines.add(requests + ", " + refusals + " not as the specification says:");
    List<Recorded> refused = server.refused();
    for (Recorded recorded : refused.subList(0, Math.min(MOST_REFUSED, refused.size()))) {
      lines.add("  " + recorded.summary());
      recorded.violations().forEach(violation -> lines.add("    " + violation));
    }
    if (refusals > MOST_REFUSED) {
      lines.add("  … and " + (refusals - MOST_REFUSED) + " more");
    }
    return lines;
  }
}
