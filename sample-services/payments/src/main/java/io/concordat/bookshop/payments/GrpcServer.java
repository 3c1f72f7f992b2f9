package io.concordat.bookshop.payments;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.micrometer.core.instrument.binder.grpc.ObservationGrpcServerInterceptor;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Serves all versions at one port. At the end it takes no more calls and finishes those it has. */
@Component
final class GrpcServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GrpcServer.class);
  private static final int DRAIN_SECONDS = 5;

  private final HealthStatusManager health = new HealthStatusManager();
  private final Server server;
  private volatile boolean isRunning;

  GrpcServer(
      PaymentsProperties properties,
      List<BindableService> services,
      ObservationRegistry observations) {
    NettyServerBuilder builder =
        NettyServerBuilder.forPort(properties.port())
            .intercept(new ObservationGrpcServerInterceptor(observations))
            .addService(health.getHealthService());
    services.forEach(builder::addService);
    this.server = builder.build();
  }

  @Override
  public void start() {
    try {
      server.start();
      isRunning = true;
      LOG.info("gRPC at port {}", server.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException("gRPC cannot be served: " + e.getMessage(), e);
    }
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void stop() {
    isRunning = false;
    health.enterTerminalState();
    server.shutdown();
    try {
      if (!server.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
