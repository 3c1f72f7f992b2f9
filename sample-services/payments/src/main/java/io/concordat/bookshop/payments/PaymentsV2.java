package io.concordat.bookshop.payments;

import com.google.protobuf.Timestamp;
import io.concordat.bookshop.payments.v2.AuthoriseRequest;
import io.concordat.bookshop.payments.v2.Method;
import io.concordat.bookshop.payments.v2.Money;
import io.concordat.bookshop.payments.v2.Payment;
import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.Refusal;
import io.concordat.bookshop.payments.v2.State;
import io.concordat.bookshop.payments.v2.WatchRequest;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code api-specs/payments/2.0.0.proto}. */
@Component
final class PaymentsV2 extends PaymentsGrpc.PaymentsImplBase {

  private final Charges charges;

  PaymentsV2(Charges charges) {
    this.charges = charges;
  }

  @Override
  public void authorise(AuthoriseRequest request, StreamObserver<Payment> answer) {
    Answers.unary(
        answer,
        () ->
            payment(
                charges.authorise(
                    request.getOrderId(),
                    request.getPrice().getUnits(),
                    request.getPrice().getCurrency(),
                    refusal(request.getMethod()))));
  }

  private static Optional<Charge.Refusal> refusal(Method method) {
    return switch (method) {
      case METHOD_CARD, METHOD_TRANSFER -> Optional.empty();
      case METHOD_INVOICE -> Optional.of(Charge.Refusal.METHOD_UNAVAILABLE);
      case METHOD_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("a method of payment is needed, not " + method);
    };
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<Payment> answer) {
    Answers.stream(answer, charges, request.getOrderId(), PaymentsV2::payment);
  }

  private static Payment payment(Charge charge) {
    Payment.Builder payment =
        Payment.newBuilder()
            .setPaymentId(charge.id())
            .setOrderId(charge.orderId())
            .setPrice(
                Money.newBuilder().setUnits(charge.amount()).setCurrency(charge.currency()).build())
            .setState(State.valueOf("STATE_" + charge.state()))
            .setChangedAt(
                Timestamp.newBuilder()
                    .setSeconds(charge.changedAt().getEpochSecond())
                    .setNanos(charge.changedAt().getNano()));
    Charge.Refusal refusal = charge.refusal();
    return (refusal == null ? payment : payment.setRefusal(Refusal.valueOf("REFUSAL_" + refusal)))
        .build();
  }
}
