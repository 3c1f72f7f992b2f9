package io.concordat.bookshop.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.bookshop.payments.v2.AuthoriseRequest;
import io.concordat.bookshop.payments.v2.Method;
import io.concordat.bookshop.payments.v2.Money;
import io.concordat.bookshop.payments.v2.Payment;
import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.Refusal;
import io.concordat.bookshop.payments.v2.State;
import io.concordat.bookshop.payments.v2.WatchRequest;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"payments.port=0", "payments.capture-after=200ms"})
class PaymentsTest {

  @Autowired private GrpcServer server;

  private final String order = "ord_" + UUID.randomUUID().toString().substring(0, 8);
  private ManagedChannel channel;
  private PaymentsGrpc.PaymentsBlockingStub payments;
  private io.concordat.bookshop.payments.v1.PaymentsGrpc.PaymentsBlockingStub paymentsV1;

  @BeforeEach
  void connect() {
    channel = ManagedChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
    payments = PaymentsGrpc.newBlockingStub(channel);
    paymentsV1 = io.concordat.bookshop.payments.v1.PaymentsGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  private AuthoriseRequest.Builder request(long units) {
    return AuthoriseRequest.newBuilder()
        .setOrderId(order)
        .setPrice(Money.newBuilder().setUnits(units).setCurrency("EUR"))
        .setMethod(Method.METHOD_CARD);
  }

  private static Status.Code code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    StatusRuntimeException failure =
        org.assertj.core.api.Assertions.catchThrowableOfType(StatusRuntimeException.class, call);
    return failure.getStatus().getCode();
  }

  @Test
  void a_customer_is_charged_once_however_often_it_is_asked_for() {
    Payment first = payments.authorise(request(19045).build());
    Payment second = payments.authorise(request(19045).build());

    assertThat(first.getState()).isEqualTo(State.STATE_AUTHORISED);
    assertThat(second.getPaymentId()).isEqualTo(first.getPaymentId());
  }

  @Test
  void both_versions_speak_of_the_same_payment() {
    Payment inTwo = payments.authorise(request(19045).build());
    var inOne =
        paymentsV1.authorise(
            io.concordat.bookshop.payments.v1.AuthoriseRequest.newBuilder()
                .setOrderId(order)
                .setAmount(19045)
                .setCurrency("EUR")
                .build());

    assertThat(inOne.getPaymentId()).isEqualTo(inTwo.getPaymentId());
    assertThat(inOne.getAuthorised()).isTrue();
  }

  @Test
  void too_much_is_refused_in_words_or_by_a_code() {
    Payment inTwo = payments.authorise(request(50001).build());
    var inOne =
        paymentsV1.authorise(
            io.concordat.bookshop.payments.v1.AuthoriseRequest.newBuilder()
                .setOrderId(order)
                .setAmount(50001)
                .setCurrency("EUR")
                .build());

    assertThat(inTwo.getState()).isEqualTo(State.STATE_REFUSED);
    assertThat(inTwo.getRefusal()).isEqualTo(Refusal.REFUSAL_LIMIT_EXCEEDED);
    assertThat(inOne.getReason()).isEqualTo("the amount is above the limit");
  }

  @Test
  void what_makes_no_sense_is_an_invalid_argument() {
    assertThat(code(() -> payments.authorise(request(0).build())))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(() -> payments.authorise(request(1).clearMethod().build())))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  @Test
  void another_amount_for_the_same_order_is_a_failed_precondition() {
    Payment unused = payments.authorise(request(100).build());

    assertThat(code(() -> payments.authorise(request(200).build())))
        .isEqualTo(Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void a_stream_tells_each_state_and_ends_with_the_last() {
    Payment unused = payments.authorise(request(19045).build());
    List<State> states = new ArrayList<>();

    payments
        .withDeadlineAfter(20, TimeUnit.SECONDS)
        .watch(WatchRequest.newBuilder().setOrderId(order).build())
        .forEachRemaining(payment -> states.add(payment.getState()));

    assertThat(states).containsExactly(State.STATE_AUTHORISED, State.STATE_CAPTURED);
  }

  @Test
  void a_stream_of_a_payment_that_nobody_asked_for_is_not_found() {
    assertThat(
            code(
                () ->
                    payments
                        .watch(WatchRequest.newBuilder().setOrderId("ord_00000000").build())
                        .next()))
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  void a_deadline_ends_a_stream_that_takes_longer() {
    Payment unused = payments.authorise(request(19045).build());
    var stream =
        payments
            .withDeadlineAfter(50, TimeUnit.MILLISECONDS)
            .watch(WatchRequest.newBuilder().setOrderId(order).build());

    assertThatThrownBy(() -> stream.forEachRemaining(payment -> {}))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageStartingWith("DEADLINE_EXCEEDED");
  }

  @Test
  void health_is_told_as_grpc_asks_for_it() {
    var health = HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance());

    assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
  }
}
