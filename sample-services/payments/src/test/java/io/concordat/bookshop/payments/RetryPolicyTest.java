package io.concordat.bookshop.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.bookshop.payments.v2.AuthoriseRequest;
import io.concordat.bookshop.payments.v2.Payment;
import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.State;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The retry policy of the clients (gRFC A6), against a server that is unavailable at first. */
class RetryPolicyTest {

  /** As the clients of the payment service have it. */
  private static final Map<String, Object> POLICY =
      Map.of(
          "methodConfig",
          List.of(
              Map.of(
                  "name",
                  List.of(Map.of("service", "bookshop.payments.v2.Payments")),
                  "retryPolicy",
                  Map.of(
                      "maxAttempts",
                      3.0,
                      "initialBackoff",
                      "0.05s",
                      "maxBackoff",
                      "0.5s",
                      "backoffMultiplier",
                      2.0,
                      "retryableStatusCodes",
                      List.of("UNAVAILABLE")))));

  private final AtomicInteger attempts = new AtomicInteger();
  private Server server;

  @BeforeEach
  void start() throws IOException {
    server =
        NettyServerBuilder.forPort(0)
            .addService(
                new PaymentsGrpc.PaymentsImplBase() {
                  @Override
                  public void authorise(AuthoriseRequest request, StreamObserver<Payment> answer) {
                    if (attempts.incrementAndGet() < 3) {
                      answer.onError(Status.UNAVAILABLE.asRuntimeException());
                    } else {
                      answer.onNext(Payment.newBuilder().setState(State.STATE_AUTHORISED).build());
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

  private Payment authorise(NettyChannelBuilder builder) throws InterruptedException {
    ManagedChannel channel = builder.usePlaintext().build();
    try {
      return PaymentsGrpc.newBlockingStub(channel)
          .withDeadlineAfter(10, TimeUnit.SECONDS)
          .authorise(AuthoriseRequest.getDefaultInstance());
    } finally {
      channel.shutdownNow();
      assertThat(channel.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void with_it_the_third_attempt_succeeds_and_the_caller_notices_nothing() throws Exception {
    Payment payment =
        authorise(
            NettyChannelBuilder.forAddress("localhost", server.getPort())
                .defaultServiceConfig(POLICY)
                .enableRetry());

    assertThat(payment.getState()).isEqualTo(State.STATE_AUTHORISED);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void without_it_the_first_failure_is_the_last() {
    StatusRuntimeException failure =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () -> authorise(NettyChannelBuilder.forAddress("localhost", server.getPort())));

    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(attempts).hasValue(1);
  }
}
