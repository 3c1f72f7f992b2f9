package io.concordat.bookshop.fulfilment;

import io.concordat.bookshop.fulfilment.messages.v2.BookCount;
import io.concordat.bookshop.fulfilment.messages.v2.FulfilOrder;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.Tracing;
import io.concordat.bookshop.outbox.Inbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out commands, each once, and answers on the channel that the command names. */
@Configuration(proxyBeanMethods = false)
class CommandHandler {

  private static final PointToPointChannel COMMANDS =
      new PointToPointChannel("fulfilment.commands");
  private static final String SUBSCRIBER = "fulfilment";
  private static final int CONSUMERS = 4;

  private final CommandUpcaster upcaster;
  private final Jobs jobs;
  private final Replies replies;
  private final FulfilmentProperties properties;
  private final Clock clock;

  CommandHandler(
      CommandUpcaster upcaster,
      Jobs jobs,
      Replies replies,
      FulfilmentProperties properties,
      Clock clock) {
    this.upcaster = upcaster;
    this.jobs = jobs;
    this.replies = replies;
    this.properties = properties;
    this.clock = clock;
  }

  @Bean
  MessageEndpoint commands(Inbox inbox) {
    return new MessageEndpoint(
        COMMANDS,
        SUBSCRIBER,
        CONSUMERS,
        command -> inbox.once(command, SUBSCRIBER, this::carryOut));
  }

  private void carryOut(Message command) {
    switch (command.type()) {
      case "FulfilOrder" -> fulfil(command, upcaster.fulfilOrder(command));
      case "CancelFulfilment" -> jobs.cancel(upcaster.cancelFulfilment(command).getOrderId());
      default -> throw new IllegalArgumentException("no such command: " + command.type());
    }
  }

  private void fulfil(Message command, FulfilOrder wanted) {
    String country = wanted.getShipTo().getCountry();
    if (!properties.countries().contains(country)) {
      replies.refused(command, wanted.getOrderId(), "cannot-deliver-there");
      return;
    }
    Job job =
        Job.of(
            wanted.getOrderId(),
            country,
            command.headers().getOrDefault(Tracing.HEADER, ""),
            lines(wanted.getLines()),
            Boolean.TRUE.equals(wanted.getAllowPartialShipment()),
            properties.rare());
    jobs.add(job, clock.instant().plus(properties.packingTime()));
    replies.accepted(command, wanted.getOrderId(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
  }

  private static List<Job.Line> lines(List<BookCount> lines) {
    return lines.stream().map(line -> new Job.Line(line.getIsbn(), line.getQuantity())).toList();
  }
}
