package io.concordat.bookshop.orders;

import io.concordat.bookshop.payments.v2.AuthoriseRequest;
import io.concordat.bookshop.payments.v2.Payment;
import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.Refusal;
import io.concordat.bookshop.payments.v2.State;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A payment service, as its contract describes it, that tests can turn off. */
final class PaymentsStub extends PaymentsGrpc.PaymentsImplBase {

  /** Above it nothing is paid, in cents. */
  static final long LIMIT = 50_000;

  private final Server server;
  private final Set<String> charged = ConcurrentHashMap.newKeySet();
  private volatile boolean isAway;

  PaymentsStub() throws IOException {
    server = NettyServerBuilder.forPort(0).addService(this).build().start();
  }

  String target() {
    return "localhost:" + server.getPort();
  }

  void goAway() {
    isAway = true;
  }

  void comeBack() {
    isAway = false;
  }

  boolean hasCharged(String orderId) {
    return charged.contains(orderId);
  }

  @Override
  public void authorise(AuthoriseRequest request, StreamObserver<Payment> answer) {
    if (isAway) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    Payment.Builder payment =
        Payment.newBuilder().setOrderId(request.getOrderId()).setPrice(request.getPrice());
    if (request.getPrice().getUnits() > LIMIT) {
      payment.setState(State.STATE_REFUSED).setRefusal(Refusal.REFUSAL_LIMIT_EXCEEDED);
    } else {
      payment.setState(State.STATE_AUTHORISED);
      charged.add(request.getOrderId());
    }
    answer.onNext(payment.build());
    answer.onCompleted();
  }
}
