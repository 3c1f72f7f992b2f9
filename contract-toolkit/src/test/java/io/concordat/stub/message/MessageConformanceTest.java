package io.concordat.stub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.channel.ChannelMessage;
import io.concordat.source.SourceOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessageConformanceTest {

  private static final Path EXAMPLES = Path.of("../docs/examples").toAbsolutePath().normalize();

  private final MessageConformance orders =
      new MessageConformance(
          MessageSpec.read("orders-events.yaml", SourceOptions.in(EXAMPLES)).api());

  @Test
  void what_the_document_promises_is_as_it_should_be() {
    ChannelMessage cancelled =
        ChannelMessage.json("{\"orderId\": \"o-1042\", \"reason\": \"customer\"}");

    assertThat(orders.sent("orders.o-1042.cancelled", cancelled)).isEmpty();
  }

  @Test
  void what_it_forbids_is_told_with_the_line_that_forbids_it() {
    ChannelMessage cancelled =
        ChannelMessage.json("{\"orderId\": \"o-1042\", \"reason\": \"bored\"}");

    assertThat(orders.sent("orders.o-1042.cancelled", cancelled))
        .singleElement()
        .asString()
        .startsWith("payload /reason: ")
        .endsWith("orders-events.yaml:93:35)");
  }

  @Test
  void a_missing_header_is_told() {
    ChannelMessage placed =
        ChannelMessage.json(
                "{\"orderId\": \"o-1042\", \"customer\": \"c-7\","
                    + " \"total\": {\"amount\": \"49.80\", \"currency\": \"EUR\"},"
                    + " \"lines\": [{\"isbn\": \"9780132350884\", \"quantity\": 1}]}")
            .withKey("o-1042");

    assertThat(orders.sent("orders.placed", placed))
        .asString()
        .contains("headers")
        .contains("traceId");
  }

  @Test
  void a_reply_may_go_to_wherever_the_request_says() {
    ChannelMessage quote =
        ChannelMessage.json("{\"total\": {\"amount\": \"3.95\", \"currency\": \"EUR\"}}");

    assertThat(orders.sent("answers.of.the.shop", quote)).isEmpty();
    assertThat(orders.sent("answers.of.the.shop", ChannelMessage.json("{}"))).hasSize(1);
  }

  @Test
  void a_channel_on_which_nothing_is_sent_is_told_with_those_on_which_something_is() {
    MessageConformance silent =
        new MessageConformance(
            MessageSpec.read("../../api-specs/catalogue/1.0.0.yaml", SourceOptions.in(EXAMPLES))
                .api());

    assertThatThrownBy(() -> silent.sent("books", ChannelMessage.json("{}")))
        .isInstanceOf(MessageStubException.class)
        .hasMessage("the application sends nothing to \"books\"; it sends to catalogue.documents");
  }
}
