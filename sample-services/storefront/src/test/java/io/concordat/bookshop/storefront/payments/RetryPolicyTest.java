package io.concordat.bookshop.storefront.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.bookshop.payments.v2.Payment;
import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.State;
import io.concordat.bookshop.payments.v2.WatchRequest;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The storefront's own channel, to a server that is unavailable twice. */
class RetryPolicyTest {

  private final AtomicInteger attempts = new AtomicInteger();
  private Server server;

  @BeforeEach
  void start() throws IOException {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(
                new PaymentsGrpc.PaymentsImplBase() {
                  @Override
                  public void watch(WatchRequest request, StreamObserver<Payment> answer) {
                    if (attempts.incrementAndGet() < 3) {
                      answer.onError(Status.UNAVAILABLE.asRuntimeException());
                    } else {
                      answer.onNext(Payment.newBuilder().setState(State.STATE_CAPTURED).build());
                      answer.onCompleted();
                    }
                  }
                })
            .build()
            .start();
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  private String state(ManagedChannel channel) throws InterruptedException {
    PaymentsProperties properties = new PaymentsProperties(target(), Duration.ofSeconds(10));
    try {
      return new PaymentService(new PaymentsConfiguration().payments(channel), properties)
          .state("ord_00000001");
    } finally {
      channel.shutdownNow();
      assertThat(channel.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private String target() {
    return "localhost:" + server.getPort();
  }

  @Test
  void with_the_policy_the_third_attempt_succeeds_and_the_caller_notices_nothing()
      throws Exception {
    ManagedChannel channel =
        new PaymentsConfiguration()
            .paymentChannel(
                new PaymentsProperties(target(), Duration.ofSeconds(10)), ObservationRegistry.NOOP);

    assertThat(state(channel)).isEqualTo("captured");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void without_it_the_first_failure_is_the_last() {
    StatusRuntimeException failure =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () -> state(ManagedChannelBuilder.forTarget(target()).usePlaintext().build()));

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(attempts).hasValue(1);
  }
}
