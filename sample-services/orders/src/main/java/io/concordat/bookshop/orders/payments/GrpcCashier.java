package io.concordat.bookshop.orders.payments;

import io.concordat.bookshop.orders.OrdersProperties;
import io.concordat.bookshop.orders.domain.Cashier;
import io.concordat.bookshop.orders.domain.Order;
import io.concordat.bookshop.payments.v2.AuthoriseRequest;
import io.concordat.bookshop.payments.v2.Method;
import io.concordat.bookshop.payments.v2.Money;
import io.concordat.bookshop.payments.v2.PaymentsGrpc.PaymentsBlockingStub;
import io.concordat.bookshop.payments.v2.State;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks the payment service, and no longer than a charge may take. */
@Component
final class GrpcCashier implements Cashier {

  private final PaymentsBlockingStub payments;
  private final OrdersProperties properties;

  GrpcCashier(PaymentsBlockingStub payments, OrdersProperties properties) {
    this.payments = payments;
    this.properties = properties;
  }

  @Override
  public Answer charge(Order order) {
    io.concordat.bookshop.orders.domain.Money total = order.price().total();
    AuthoriseRequest request =
        AuthoriseRequest.newBuilder()
            .setOrderId(order.id())
            .setPrice(
                Money.newBuilder().setUnits(total.units()).setCurrency(total.currency()).build())
            .setMethod(Method.METHOD_CARD)
            .build();
    try {
      io.concordat.bookshop.payments.v2.Payment payment =
          payments
              .withDeadlineAfter(properties.paymentDeadline().toMillis(), TimeUnit.MILLISECONDS)
              .authorise(request);
      return payment.getState() == State.STATE_REFUSED
          ? new Answer.Refused("the payment was refused: " + payment.getRefusal())
          : new Answer.Paid();
    } catch (StatusRuntimeException e) {
      throw new UnavailableException("payments do not answer: " + e.getStatus(), e);
    }
  }
}
