package io.concordat.bookshop.storefront.events;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.MessageEndpoint;
import io.concordat.bookshop.storefront.events.RecentOrders.RecentOrder;
import io.concordat.channel.ChannelMessage;
import io.concordat.source.SourceOptions;
import io.concordat.stub.message.MessageConformance;
import io.concordat.stub.message.MessageSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * All messages that the storefront consumes, in the old and in the new version; each is held
 * against the contract of its version before it is read.
 */
class BothVersionsTest {

  private static final Path SPECS = Path.of("../../api-specs").toAbsolutePath().normalize();
  private static final String ORDER = "ord_00000001";

  private final RecentOrders orders = new RecentOrders();

  private static Message message(String spec, String channel, String type, String payload) {
    MessageConformance contract =
        new MessageConformance(MessageSpec.read(spec + ".yaml", SourceOptions.in(SPECS)).api());
    String version = spec.substring(spec.indexOf('/') + 1);
    Message message = Message.of(type, version, ORDER, payload);
    ChannelMessage onTheWire =
        ChannelMessage.json(payload).withKey(ORDER).withHeaders(message.headers());
    assertThat(contract.sent(channel, onTheWire)).isEmpty();
    return message;
  }

  private void hear(MessageEndpoint endpoint, String spec, String type, String payload) {
    endpoint.listener().receive(message(spec, endpoint.channel().name(), type, payload));
  }

  private void heardAs(String state) {
    assertThat(orders.all()).containsExactly(new RecentOrder(ORDER, state));
  }

  @Test
  void events_of_1_x() {
    Endpoints endpoints = new Endpoints("1.x");
    MessageEndpoint events = endpoints.orderEvents(orders);
    MessageEndpoint parcels = endpoints.parcelEvents(orders);

    hear(
        events,
        "orders-messages/1.0.0",
        "OrderPlaced",
        """
        {"orderId": "ord_00000001", "placedAt": "2026-03-02T09:15:00Z",
         "lines": [{"isbn": "9780195024029", "quantity": 1}],
         "total": {"amount": "52.45", "currency": "EUR"}}""");
    heardAs("placed");
    hear(
        parcels,
        "fulfilment/1.1.0",
        "ParcelShipped",
        """
        {"orderId": "ord_00000001", "carrier": "PostNL", "shippedAt": "2026-03-03T09:15:00Z",
         "isbns": ["9780195024029"]}""");
    heardAs("shipped");
    hear(
        parcels,
        "fulfilment/1.1.0",
        "ParcelDelivered",
        """
        {"orderId": "ord_00000001", "deliveredAt": "2026-03-04T09:15:00Z"}""");
    heardAs("delivered");
    hear(
        events,
        "orders-messages/1.0.0",
        "OrderCancelled",
        """
        {"orderId": "ord_00000001", "reason": "changed my mind"}""");
    heardAs("cancelled");
  }

  @Test
  void events_of_2_x() {
    Endpoints endpoints = new Endpoints("2.x");
    MessageEndpoint events = endpoints.orderEvents(orders);
    MessageEndpoint parcels = endpoints.parcelEvents(orders);

    hear(
        events,
        "orders-messages/2.0.0",
        "OrderPlaced",
        """
        {"orderId": "ord_00000001", "placedAt": "2026-03-02T09:15:00Z", "country": "NL",
         "lines": [{"isbn": "9780195024029", "quantity": 1,
                    "unitPrice": {"amount": "48.50", "currency": "EUR"}}],
         "price": {"books": {"amount": "48.50", "currency": "EUR"},
                   "delivery": {"amount": "3.95", "currency": "EUR"},
                   "total": {"amount": "52.45", "currency": "EUR"}}}""");
    heardAs("placed");
    hear(
        parcels,
        "fulfilment/2.0.0",
        "ParcelShipped",
        """
        {"orderId": "ord_00000001", "parcelId": "par_00000001", "carrier": "PostNL",
         "shippedAt": "2026-03-03T09:15:00Z", "isLast": true,
         "lines": [{"isbn": "9780195024029", "quantity": 1}]}""");
    heardAs("shipped");
    hear(
        parcels,
        "fulfilment/2.0.0",
        "ParcelDelivered",
        """
        {"orderId": "ord_00000001", "parcelId": "par_00000001",
         "deliveredAt": "2026-03-04T09:15:00Z"}""");
    heardAs("delivered");
    hear(
        events,
        "orders-messages/2.0.0",
        "OrderCancelled",
        """
        {"orderId": "ord_00000001", "reason": "other", "cancelledAt": "2026-03-02T10:15:00Z"}""");
    heardAs("cancelled");
  }

  @ParameterizedTest
  @CsvSource({"1.x, 1.0.0", "2.x, 2.0.0"})
  void notifications_of_both(String published, String version) {
    Logger log = (Logger) LoggerFactory.getLogger(Mailbox.class);
    ListAppender<ILoggingEvent> mails = new ListAppender<>();
    mails.start();
    log.addAppender(mails);
    log.setLevel(Level.INFO);
    try {
      hear(
          new Endpoints(published).notifications(new Mailbox(new JsonMapper())),
          "orders-messages/" + version,
          "NotifyCustomer",
          """
          {"email": "ada@example.com", "subject": "Your order is on its way", "text": "All of it."}""");
    } finally {
      log.setLevel(null);
      log.detachAppender(mails);
    }

    assertThat(mails.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("mail to ada@example.com: Your order is on its way");
  }
}
