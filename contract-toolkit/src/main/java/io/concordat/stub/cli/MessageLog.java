package io.concordat.stub.cli;

import io.concordat.stub.message.Traffic;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** Tells what happens to applications as it happens. */
record MessageLog(Console console) implements Consumer<Traffic> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  @Override
  public void accept(Traffic event) {
    String why =
        event instanceof Traffic.Received message && !message.isValid()
            ? "  " + message.violations().get(0)
            : "";
    console.line(TIME.format(event.at()) + "  " + event.summary() + why);
  }
}
