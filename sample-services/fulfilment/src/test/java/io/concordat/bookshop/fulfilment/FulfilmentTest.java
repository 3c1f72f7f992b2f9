package io.concordat.bookshop.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Channel;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PointToPointChannel;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import io.concordat.channel.ChannelMessage;
import io.concordat.source.SourceOptions;
import io.concordat.stub.message.MessageConformance;
import io.concordat.stub.message.MessageSpec;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs; everything that it sends is held against the contract. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "fulfilment.publish=both",
      "fulfilment.packing-time=200ms",
      "fulfilment.delivery-time=200ms"
    })
class FulfilmentTest {

  private static final Path SPECS =
      Path.of("../../api-specs/fulfilment").toAbsolutePath().normalize();
  private static final MessageConformance V1 = contract("1.1.0");
  private static final MessageConformance V2 = contract("2.0.0");

  private static final PointToPointChannel COMMANDS =
      new PointToPointChannel("fulfilment.commands");
  private static final PointToPointChannel REPLIES = new PointToPointChannel("test.replies");
  private static final PublishSubscribeChannel EVENTS_V1 =
      new PublishSubscribeChannel("fulfilment.v1.events");
  private static final PublishSubscribeChannel EVENTS_V2 =
      new PublishSubscribeChannel("fulfilment.v2.events");

  private static final String RARE = "9780131103627";
  private static final String USUAL = "9780195024029";

  private static EmbeddedPostgres postgres;
  private static EmbeddedArtemis artemis;
  private static Broker broker;

  private static final List<Message> replies = new CopyOnWriteArrayList<>();
  private static final List<Message> eventsInOne = new CopyOnWriteArrayList<>();
  private static final List<Message> eventsInTwo = new CopyOnWriteArrayList<>();
  private static final List<String> violations = new CopyOnWriteArrayList<>();

  private final String order = "ord_" + UUID.randomUUID().toString().substring(0, 8);

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    registry.add("messaging.url", () -> artemis.url());
  }

  @BeforeAll
  static void listen() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    artemis = EmbeddedArtemis.start(0, Files.createTempDirectory("bookshop-artemis"));
    broker = new ArtemisBroker(artemis.url(), Patience.USUAL);
    collect(REPLIES, replies);
    collect(EVENTS_V1, eventsInOne);
    collect(EVENTS_V2, eventsInTwo);
  }

  private static MessageConformance contract(String version) {
    return new MessageConformance(
        MessageSpec.read(version + ".yaml", SourceOptions.in(SPECS)).api());
  }

  private static void collect(Channel channel, List<Message> into) {
    broker.receive(
        channel,
        "test",
        1,
        message -> {
          MessageConformance contract = message.version().startsWith("1.") ? V1 : V2;
          contract
              .sent(
                  channel.name(),
                  ChannelMessage.json(message.payload())
                      .withKey(message.key())
                      .withHeaders(message.headers()))
              .forEach(violation -> violations.add(message + ": " + violation));
          into.add(message);
        });
  }

  private List<Message> of(List<Message> messages, String type) {
    return messages.stream().filter(m -> m.key().equals(order) && m.type().equals(type)).toList();
  }

  private Message await(List<Message> messages, String type, int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> of(messages, type).size() >= count);
    assertThat(violations).isEmpty();
    return of(messages, type).get(count - 1);
  }

  private Message commandInTwo(String country, boolean mayBeSplit, String... isbns) {
    String lines =
        String.join(
            ", ",
            List.of(isbns).stream()
                .map(isbn -> "{\"isbn\": \"" + isbn + "\", \"quantity\": 1}")
                .toList());
    return Message.of(
            "FulfilOrder",
            "2.0.0",
            order,
            """
            {"orderId": "%s", "lines": [%s], "allowPartialShipment": %b,
             "shipTo": {"name": "Ada", "street": "Oude Delft 12", "city": "Delft",
                        "postalCode": "2611 BX", "country": "%s"}}"""
                .formatted(order, lines, mayBeSplit, country))
        .with(Message.REPLY_TO, REPLIES.name());
  }

  @Test
  void a_command_is_answered_where_it_says_and_carried_out() {
    Message command = commandInTwo("NL", true, USUAL);

    broker.send(COMMANDS, command);

    Message reply = await(replies, "FulfilmentAccepted", 1);
    assertThat(reply.correlationId()).hasValue(command.id());
    assertThat(await(eventsInTwo, "ParcelShipped", 1).payload()).contains("\"isLast\":true");
    await(eventsInTwo, "ParcelDelivered", 1);
  }

  @Test
  void a_command_of_version_1_is_understood_and_answered_in_version_1() {
    Message command =
        Message.of(
                "FulfilOrder",
                "1.0.0",
                order,
                """
                {"orderId": "%s", "lines": [{"isbn": "%s", "quantity": 2}, {"isbn": "%s", "quantity": 1}],
                 "shipTo": ["Ada Jansen", "2611 BX Delft"], "country": "NL"}"""
                    .formatted(order, USUAL, RARE))
            .with(Message.REPLY_TO, REPLIES.name());

    broker.send(COMMANDS, command);

    assertThat(await(replies, "FulfilmentAccepted", 1).version()).isEqualTo("1.1.0");
    // Everything at once, as version 1 has it.
    await(eventsInTwo, "ParcelDelivered", 1);
    assertThat(of(eventsInTwo, "ParcelShipped")).hasSize(1);
  }

  @Test
  void every_event_is_published_in_both_versions() {
    broker.send(COMMANDS, commandInTwo("NL", true, USUAL, RARE));

    await(eventsInOne, "ParcelDelivered", 1);
    await(eventsInTwo, "ParcelDelivered", 1);
    assertThat(of(eventsInTwo, "ParcelShipped")).hasSize(2);
    assertThat(of(eventsInOne, "ParcelShipped")).hasSize(1);
    Message inOne = of(eventsInOne, "ParcelShipped").get(0);
    assertThat(new JsonMapper().readTree(inOne.payload()).path("isbns")).hasSize(2);
  }

  @Test
  void a_command_that_comes_twice_is_carried_out_once() {
    Message command = commandInTwo("NL", true, USUAL);

    broker.send(COMMANDS, command);
    broker.send(COMMANDS, command);

    await(eventsInTwo, "ParcelDelivered", 1);
    assertThat(of(replies, "FulfilmentAccepted")).hasSize(1);
    assertThat(of(eventsInTwo, "ParcelShipped")).hasSize(1);
  }

  @Test
  void what_cannot_be_delivered_is_refused_with_a_reason() {
    broker.send(COMMANDS, commandInTwo("AQ", true, USUAL));

    assertThat(await(replies, "FulfilmentRefused", 1).payload()).contains("cannot-deliver-there");
  }

  @Test
  void what_is_cancelled_in_time_does_not_leave() {
    broker.send(COMMANDS, commandInTwo("NL", true, USUAL));
    broker.send(
        COMMANDS,
        Message.of("CancelFulfilment", "2.0.0", order, "{\"orderId\": \"" + order + "\"}"));

    await(replies, "FulfilmentAccepted", 1);
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(2))
        .until(() -> of(eventsInTwo, "ParcelShipped").isEmpty());
  }

  @Test
  void a_command_that_nobody_understands_ends_on_the_dead_letter_channel() {
    List<Message> dead = new CopyOnWriteArrayList<>();
    broker.receive(broker.deadLetters(COMMANDS, "fulfilment"), "test", 1, dead::add);

    broker.send(COMMANDS, Message.of("FulfilOrder", "2.0.0", order, "no JSON at all"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> dead.stream().anyMatch(m -> m.key().equals(order)));
  }
}
