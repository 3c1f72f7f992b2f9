package io.concordat.bookshop.payments;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How both versions answer: what went wrong is a status of gRPC. */
final class Answers {

  private Answers() {}

  static <T> void unary(StreamObserver<T> answer, Supplier<T> work) {
    try {
      answer.onNext(work.get());
      answer.onCompleted();
    } catch (IllegalArgumentException e) {
      answer.onError(Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
    } catch (IllegalStateException e) {
      answer.onError(
          Status.FAILED_PRECONDITION.withDescription(e.getMessage()).asRuntimeException());
    }
  }

  /** Tells of a payment until that is final, or until nobody listens any more. */
  static <T> void stream(
      StreamObserver<T> answer, Charges charges, String orderId, Function<Charge, T> words) {
    ServerCallStreamObserver<T> call = (ServerCallStreamObserver<T>) answer;
    Optional<Charges.Watch> watch =
        charges.watch(
            orderId,
            charge -> {
              if (!call.isCancelled()) {
                call.onNext(words.apply(charge));
                if (charge.state().isFinal()) {
                  call.onCompleted();
                }
              }
            });
    if (watch.isEmpty()) {
      answer.onError(
          Status.NOT_FOUND
              .withDescription("nobody has asked to be paid for " + orderId)
              .asRuntimeException());
    } else {
      call.setOnCloseHandler(watch.get()::close);
      call.setOnCancelHandler(watch.get()::close);
    }
  }
}
