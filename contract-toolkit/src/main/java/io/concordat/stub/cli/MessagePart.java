package io.concordat.stub.cli;

import io.concordat.channel.Broker;
import io.concordat.model.Channel;
import io.concordat.model.MessageOperation;
import io.concordat.stub.message.MessageSpec;
import io.concordat.stub.message.MessageStubOptions;
import io.concordat.stub.message.StubApplication;
import io.concordat.stub.message.Traffic;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A message stub of the command line. */
final class MessagePart implements Part {

  private static final int MOST_SHOWN = 40;

  private final MessageSpec spec;
  private final String broker;
  private final StubApplication application;
  private final Log log;
  private final boolean isVerbose;

  private MessagePart(
      MessageSpec spec, String broker, StubApplication application, Log log, boolean isVerbose) {
    this.spec = spec;
    this.broker = broker;
    this.application = application;
    this.log = log;
    this.isVerbose = isVerbose;
  }

  /**
   * @param broker is closed with it
   * @param isQuiet whether messages are not told one by one
   */
  static MessagePart start(
      MessageSpec spec,
      Broker broker,
      MessageStubOptions options,
      Console console,
      boolean isQuiet,
      boolean isVerbose) {
    Log log = new Log(console, isQuiet);
    StubApplication application = StubApplication.start(spec.api(), broker, options, log::happened);
    return new MessagePart(spec, broker.name(), application, log, isVerbose);
  }

  StubApplication application() {
    return application;
  }

  @Override
  public List<String> introduction() {
    List<String> lines = new ArrayList<>();
    lines.add(
        (spec.api().title() + " " + spec.api().version().orElse("")).strip()
            + "  "
            + spec.reference()
            + "  "
            + broker
            + " at "
            + application.brokerUrl().replaceFirst("//[^@/]*@", "//"));
    List<MessageOperation> operations = spec.api().operations();
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
      spec.warnings().forEach(warning -> lines.add("  " + warning));
    } else if (!spec.warnings().isEmpty()) {
      lines.add(
          "  " + spec.warnings().size() + " warnings about the document (--verbose shows them)");
    }
    return lines;
  }

  private static String address(Channel channel) {
    return channel.address().orElse("wherever the request says");
  }

  @Override
  public List<String> conclusion() {
    List<String> lines = new ArrayList<>();
    List<Traffic.Received> invalid = application.invalid();
    long count = log.received.get();
    String received = count + (count == 1 ? " message received" : " messages received");
    if (log.invalid.get() == 0) {
      lines.add(received + ", all as the specification says");
      return lines;
    }
    lines.add(received + ", " + log.invalid.get() + " not as the specification says:");
    for (Traffic.Received message : invalid.subList(0, Math.min(MOST_SHOWN, invalid.size()))) {
      lines.add("  " + message.operation() + " on " + message.address());
      message.violations().forEach(violation -> lines.add("    " + violation));
    }
    if (log.invalid.get() > MOST_SHOWN) {
      lines.add("  … and " + (log.invalid.get() - MOST_SHOWN) + " more");
    }
    return lines;
  }

  @Override
  public void close() {
    application.close();
  }

  /** Tells what happens as it happens. */
  private static final class Log {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Console console;
    private final boolean isQuiet;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong invalid = new AtomicLong();

    Log(Console console, boolean isQuiet) {
      this.console = console;
      this.isQuiet = isQuiet;
    }

    void happened(Traffic event) {
      if (event instanceof Traffic.Received message) {
        received.incrementAndGet();
        invalid.addAndGet(message.isValid() ? 0 : 1);
        String why = message.isValid() ? "" : "  " + message.violations().get(0);
        line(event.at(), "received " + message.operation() + " on " + message.address() + why);
      } else if (event instanceof Traffic.Sent message) {
        String word = message.isReply() ? "answered " : "sent ";
        line(event.at(), word + message.operation() + " on " + message.address());
      } else if (event instanceof Traffic.Failed failed) {
        line(event.at(), failed.operation() + " could not be sent: " + failed.why());
      }
    }

    private void line(Instant at, String text) {
      if (!isQuiet) {
        console.line(TIME.format(at) + "  " + text);
      }
    }
  }
}
