package io.concordat.bookshop.orders.payments;

import io.concordat.bookshop.orders.OrdersProperties;
import io.concordat.bookshop.payments.v2.PaymentsGrpc;
import io.concordat.bookshop.payments.v2.PaymentsGrpc.PaymentsBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.micrometer.core.instrument.binder.grpc.ObservationGrpcClientInterceptor;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the payment service. */
@Configuration(proxyBeanMethods = false)
class GrpcConfiguration {

  @Bean(destroyMethod = "shutdown")
  ManagedChannel paymentChannel(OrdersProperties properties, ObservationRegistry observations) {
    return ManagedChannelBuilder.forTarget(properties.payments())
        .usePlaintext()
        .intercept(new ObservationGrpcClientInterceptor(observations))
        .build();
  }

  @Bean
  PaymentsBlockingStub payments(ManagedChannel paymentChannel) {
    return PaymentsGrpc.newBlockingStub(paymentChannel);
  }
}
