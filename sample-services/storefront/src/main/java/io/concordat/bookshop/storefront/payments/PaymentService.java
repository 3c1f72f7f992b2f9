package io.concordat.bookshop.storefront.payments;

import io.concordat.bookshop.payments.v2.Payment;
import io.concordat.bookshop.payments.v2.PaymentsGrpc.PaymentsBlockingStub;
import io.concordat.bookshop.payments.v2.State;
import io.concordat.bookshop.payments.v2.WatchRequest;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How far the payment of an order is; {@code unknown} when nobody can say in time. */
@Component
public class PaymentService {

  private final PaymentsBlockingStub payments;
  private final PaymentsProperties properties;

  PaymentService(PaymentsBlockingStub payments, PaymentsProperties properties) {
    this.payments = payments;
    this.properties = properties;
  }

  /** One of {@code pending}, {@code authorised}, {@code captured}, {@code refused}. */
  @CircuitBreaker(name = "payments", fallbackMethod = "unknown")
  public String state(String orderId) {
    try {
      // The stream tells the state of now first; what comes later is not awaited here.
      Payment payment =
          payments
              .withDeadlineAfter(properties.deadline().toMillis(), TimeUnit.MILLISECONDS)
              .watch(WatchRequest.newBuilder().setOrderId(orderId).build())
              .next();
      return words(payment.getState());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return "pending";
      }
      throw e;
    }
  }

  private static String words(State state) {
    return state.name().substring("STATE_".length()).toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("unused") // Found by its name.
  private String unknown(String orderId, Exception why) {
    return "unknown";
  }
}
