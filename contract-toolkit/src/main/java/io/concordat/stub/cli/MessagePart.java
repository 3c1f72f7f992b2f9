package io.concordat.stub.cli;

import io.concordat.model.Channel;
import io.concordat.model.MessageOperation;
import io.concordat.stub.message.StubApplication;
import io.concordat.stub.message.Traffic;
import io.concordat.stub.session.ServedApplication;
import java.util.ArrayList;
import java.util.List;

/** A message stub of the command line. */
record MessagePart(ServedApplication served, boolean isVerbose) implements Part {

  private static final int MOST_SHOWN = 40;

  @Override
  public List<String> introduction() {
    List<String> lines = new ArrayList<>();
    lines.add(served.title() + "  " + served.spec().reference() + "  " + served.place());
    List<MessageOperation> operations = served.spec().api().operations();
    int shown = isVerbose ? operations.size() : Math.min(MOST_SHOWN, operations.size());
    int width = operations.stream().limit(shown).mapToInt(o -> o.name().length()).max().orElse(0);
    for (MessageOperation operation : operations.subList(0, shown)) {
      lines.add(
          ("  %-8s %-" + Math.max(1, Math.min(width, 40)) + "s  %s%s")
              .formatted(
                  operation.action() == MessageOperation.Action.SEND ? "sends" : "receives",
                  operation.name(),
                  address(operation.channel()),
                  operation.reply().isPresent() ? ", with replies" : ""));
    }
    if (shown < operations.size()) {
      lines.add("  … and " + (operations.size() - shown) + " more (--verbose shows them)");
    }
    if (isVerbose) {
      served.spec().warnings().forEach(warning -> lines.add("  " + warning));
    } else if (!served.spec().warnings().isEmpty()) {
      lines.add(
          "  "
              + served.spec().warnings().size()
              + " warnings about the document (--verbose shows them)");
    }
    return lines;
  }

  private static String address(Channel channel) {
    return channel.address().orElse("wherever the request says");
  }

  @Override
  public List<String> conclusion() {
    List<String> lines = new ArrayList<>();
    StubApplication application = served.application();
    long count = application.receivedCount();
    long refusals = application.refusals();
    String received = count + (count == 1 ? " message received" : " messages received");
    if (refusals == 0) {
      lines.add(received + ", all as the specification says");
      return lines;
    }
    lines.add(received + ", " + refusals + " not as the specification says:");
    application.invalid().stream()
        .limit(MOST_SHOWN)
        .forEach(
            (Traffic.Received message) -> {
              lines.add("  " + message.operation() + " on " + message.address());
              message.violations().forEach(violation -> lines.add("    " + violation));
            });
    if (refusals > MOST_SHOWN) {
      lines.add("  … and " + (refusals - MOST_SHOWN) + " more");
    }
    return lines;
  }
}
