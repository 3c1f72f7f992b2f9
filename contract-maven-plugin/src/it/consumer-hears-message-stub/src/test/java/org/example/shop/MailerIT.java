package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A consumer that never saw the application whose events it hears. */
@Timeout(60)
class MailerIT {

  private static final String MESSAGES = System.getProperty("stubs.admin.url") + "/messages";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void hears_of_an_order_and_tells_of_its_parcel() throws Exception {
    try (ActiveMQConnectionFactory broker =
            new ActiveMQConnectionFactory(System.getProperty("broker.url"));
        JMSContext context = broker.createContext()) {
      JMSConsumer orders = context.createConsumer(context.createTopic("orders.ch.placed"));
      HttpRequest send =
          HttpRequest.newBuilder(URI.create(MESSAGES + "/orderPlaced"))
              .POST(BodyPublishers.noBody())
              .build();
      assertEquals(200, CLIENT.send(send, BodyHandlers.discarding()).statusCode());
      assertEquals("{\"orderId\": \"o-1042\"}", orders.receiveBody(String.class));

      String carrier = System.getProperty("carrier");
      context
          .createProducer()
          .send(
              context.createTopic("parcels.shipped"),
              "{\"orderId\": \"o-1042\", \"carrier\": \"" + carrier + "\"}");
      while (!messages().contains("\"kind\": \"received\"")) {
        Thread.onSpinWait();
      }
    }
  }

  private static String messages() throws Exception {
    HttpResponse<String> messages =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(MESSAGES)).build(), BodyHandlers.ofString());
    return messages.body();
  }
}
