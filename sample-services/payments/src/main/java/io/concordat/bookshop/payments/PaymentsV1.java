package io.concordat.bookshop.payments;

import io.concordat.bookshop.payments.v1.AuthoriseRequest;
import io.concordat.bookshop.payments.v1.AuthoriseResponse;
import io.concordat.bookshop.payments.v1.PaymentState;
import io.concordat.bookshop.payments.v1.PaymentsGrpc;
import io.concordat.bookshop.payments.v1.WatchRequest;
import io.grpc.stub.StreamObserver;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code api-specs/payments/1.0.0.proto}: an adapter over the same payments as version 2. */
@Component
final class PaymentsV1 extends PaymentsGrpc.PaymentsImplBase {

  private final Charges charges;

  PaymentsV1(Charges charges) {
    this.charges = charges;
  }

  @Override
  public void authorise(AuthoriseRequest request, StreamObserver<AuthoriseResponse> answer) {
    Answers.unary(
        answer,
        () ->
            response(
                charges.authorise(
                    request.getOrderId(),
                    request.getAmount(),
                    request.getCurrency(),
                    Optional.empty())));
  }

  private static AuthoriseResponse response(Charge charge) {
    AuthoriseResponse.Builder response =
        AuthoriseResponse.newBuilder()
            .setPaymentId(charge.id())
            .setAuthorised(charge.state() != Charge.State.REFUSED);
    Charge.Refusal refusal = charge.refusal();
    return (refusal == null ? response : response.setReason(refusal.words())).build();
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<PaymentState> answer) {
    Answers.stream(answer, charges, request.getOrderId(), PaymentsV1::state);
  }

  private static PaymentState state(Charge charge) {
    return PaymentState.newBuilder()
        .setPaymentId(charge.id())
        .setState(charge.state().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
