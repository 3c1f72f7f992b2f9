package io.concordat.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.Apis;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.model.Api;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is made is valid. */
final class MessagesTest {

  @Test
  void requests_and_responses_of_the_sample_service_are_valid() {
    Api api = Apis.at(Path.of("../api-specs/orders/2.0.0.yaml"));
    ExchangeValidator validator = new ExchangeValidator(api);
    Messages messages = new Messages(validator, 1);

    for (Operation operation : validator.operations().all()) {
      assertThat(messages.request(operation, Choice.STABLE))
          .as(operation.name())
          .isInstanceOf(Made.Found.class);
      for (Response response : operation.responses()) {
        assertThat(
                messages.response(
                    operation, response, response.content().stream().findFirst(), Choice.STABLE))
            .as(operation.name() + " " + response.status())
            .isInstanceOf(Made.Found.class);
      }
    }
  }
}
