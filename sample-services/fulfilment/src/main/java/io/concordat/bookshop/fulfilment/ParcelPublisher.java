package io.concordat.bookshop.fulfilment;

import io.concordat.bookshop.fulfilment.Job.Parcel;
import io.concordat.bookshop.fulfilment.messages.v2.BookCount;
import io.concordat.bookshop.fulfilment.messages.v2.ParcelDelivered;
import io.concordat.bookshop.fulfilment.messages.v2.ParcelShipped;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.outbox.Outbox;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what happens to parcels; in both versions while some subscribers still know only the old
 * one (dual publish).
 */
@Component
class ParcelPublisher {

  private static final PublishSubscribeChannel EVENTS_V1 =
      new PublishSubscribeChannel("fulfilment.v1.events");
  private static final PublishSubscribeChannel EVENTS_V2 =
      new PublishSubscribeChannel("fulfilment.v2.events");

  private final FulfilmentProperties properties;
  private final Outbox outbox;
  private final JsonMapper json;

  ParcelPublisher(FulfilmentProperties properties, Outbox outbox, JsonMapper json) {
    this.properties = properties;
    this.outbox = outbox;
    this.json = json;
  }

  /** The last parcel of a job has left. */
  void shipped(Job job) {
    Parcel parcel = job.lastParcel();
    OffsetDateTime at = parcel.shippedAt().atOffset(ZoneOffset.UTC);
    // Version 1 cannot say that something is still to come: it hears of the last parcel only.
    if (properties.publishesFirst() && parcel.isLast()) {
      publishFirst(
          job,
          "ParcelShipped",
          new io.concordat.bookshop.fulfilment.messages.v1.ParcelShipped()
              .withOrderId(job.orderId())
              .withCarrier(parcel.carrier())
              .withShippedAt(at)
              .withTrackingNumber(parcel.trackingNumber())
              .withIsbns(
                  job.shipped().stream()
                      .flatMap(p -> p.lines().stream())
                      .map(Job.Line::isbn)
                      .toList()));
    }
    if (properties.publishesSecond()) {
      publishSecond(
          job,
          "ParcelShipped",
          new ParcelShipped()
              .withOrderId(job.orderId())
              .withParcelId(parcel.id())
              .withCarrier(parcel.carrier())
              .withShippedAt(at)
              .withTrackingNumber(parcel.trackingNumber())
              .withIsLast(parcel.isLast())
              .withLines(
                  parcel.lines().stream()
                      .map(l -> new BookCount().withIsbn(l.isbn()).withQuantity(l.quantity()))
                      .toList()));
    }
  }

  /** The last parcel of a job has arrived. */
  void delivered(Job job, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    if (properties.publishesFirst()) {
      publishFirst(
          job,
          "ParcelDelivered",
          new io.concordat.bookshop.fulfilment.messages.v1.ParcelDelivered()
              .withOrderId(job.orderId())
              .withDeliveredAt(at));
    }
    if (properties.publishesSecond()) {
      publishSecond(
          job,
          "ParcelDelivered",
          new ParcelDelivered()
              .withOrderId(job.orderId())
              .withParcelId(job.lastParcel().id())
              .withDeliveredAt(at));
    }
  }

  private void publishFirst(Job job, String type, Object payload) {
    outbox.add(
        EVENTS_V1, Message.of(type, "1.1.0", job.orderId(), json.writeValueAsString(payload)));
  }

  private void publishSecond(Job job, String type, Object payload) {
    outbox.add(
        EVENTS_V2, Message.of(type, "2.0.0", job.orderId(), json.writeValueAsString(payload)));
  }
}
