package io.concordat.bookshop.storefront.payments;

import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.PaymentsGrpc.PaymentsBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.micrometer.core.instrument.binder.grpc.ObservationGrpcClientInterceptor;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the payment service, with a policy of retries (gRFC A6). */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

  private static final Map<String, Object> RETRIES =
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

  @Bean(destroyMethod = "shutdown")
  ManagedChannel paymentChannel(PaymentsProperties properties, ObservationRegistry observations) {
    return ManagedChannelBuilder.forTarget(properties.target())
        .usePlaintext()
        .defaultServiceConfig(RETRIES)
        .enableRetry()
        .intercept(new ObservationGrpcClientInterceptor(observations))
        .build();
  }

  @Bean
  PaymentsBlockingStub payments(ManagedChannel paymentChannel) {
    return PaymentsGrpc.newBlockingStub(paymentChannel);
  }
}
