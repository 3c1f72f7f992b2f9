package io.concordat.bookshop.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.bookshop.messaging.Broker;
import io.concordat.bookshop.messaging.Message;
import io.concordat.bookshop.messaging.Patience;
import io.concordat.bookshop.messaging.PublishSubscribeChannel;
import io.concordat.bookshop.messaging.Requester;
import io.concordat.bookshop.messaging.artemis.ArtemisBroker;
import io.concordat.bookshop.messaging.embedded.EmbeddedArtemis;
import io.concordat.channel.ChannelMessage;
import io.concordat.source.SourceOptions;
import io.concordat.stub.message.MessageConformance;
import io.concordat.stub.message.MessageSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Publish/asynchronous responses: who asks decides how long it waits. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class QuotesTest {

  private static final Path SPECS = Path.of("../../api-specs/quotes").toAbsolutePath().normalize();
  private static final PublishSubscribeChannel REQUESTS =
      new PublishSubscribeChannel("quotes.requests");

  private static EmbeddedArtemis artemis;
  private static Broker broker;
  private static Requester requester;

  private final MessageConformance contract =
      new MessageConformance(MessageSpec.read("1.0.0.yaml", SourceOptions.in(SPECS)).api());

  @BeforeAll
  static void start() throws IOException {
    artemis = EmbeddedArtemis.start(0, Files.createTempDirectory("bookshop-artemis"));
    broker = new ArtemisBroker(artemis.url(), Patience.USUAL);
    requester = new Requester(broker, "test");
  }

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry registry) {
    registry.add("messaging.url", () -> artemis.url());
  }

  private static List<Message> ask(String country, Duration window) throws Exception {
    String payload = "{\"country\": \"" + country + "\", \"books\": 3}";
    return requester
        .collect(REQUESTS, Message.of("RequestQuote", "1.0.0", country, payload), window)
        .get();
  }

  private static List<String> carriers(List<Message> quotes) {
    return quotes.stream()
        .map(quote -> new JsonMapper().readTree(quote.payload()).path("carrier").asString())
        .toList();
  }

  @Test
  void those_count_that_answer_within_the_window_and_keep_the_contract() throws Exception {
    List<Message> quotes = ask("NL", Duration.ofSeconds(1));

    assertThat(carriers(quotes)).containsExactlyInAnyOrder("PostNL", "DHL");
    assertThat(quotes)
        .allSatisfy(
            quote ->
                assertThat(
                        contract.sent(
                            "replies",
                            ChannelMessage.json(quote.payload())
                                .withKey(quote.key())
                                .withHeaders(quote.headers())))
                    .isEmpty());
    // The slow one answers, but nobody waits any more.
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> requester.late() >= 1);
  }

  @Test
  void a_longer_window_hears_more() throws Exception {
    assertThat(carriers(ask("NL", Duration.ofSeconds(4)))).contains("Pigeon Post");
  }

  @Test
  void who_does_not_deliver_there_keeps_silent() throws Exception {
    assertThat(carriers(ask("US", Duration.ofSeconds(1)))).containsExactly("DHL");
    assertThat(ask("AQ", Duration.ofMillis(300))).isEmpty();
  }
}
