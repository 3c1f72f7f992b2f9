package io.concordat.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RequestRecordTest {

  @Test
  void requests_that_are_not_kept_any_more_are_counted() {
    RequestRecord record = new RequestRecord();
    for (int i = 0; i < 10_001; i++) {
      record.add(recorded(record.next()));
    }
    assertThat(record.count()).isEqualTo(10_001);
    assertThat(record.all()).hasSize(10_000);
    assertThat(record.all().get(0).number()).isEqualTo(2);
  }

  private static Recorded recorded(long number) {
    return new Recorded(
        number,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        new HttpRequest("GET", "/", "", Headers.NONE, new byte[0]),
        new HttpResponse(200, Headers.NONE, new byte[0]),
        List.of());
  }
}
