package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/**
 * Takes requests in: as a whole, within limits, and without a thread that waits for a client. Only
 * then they go to WireMock.
 */
final class Intake extends AbstractHandler {

  private static final Answer TOO_LONG =
      Answer.problem(413, "The body is too large", "It exceeds the limit of this stub.");
  private static final byte[] NOTHING = {};

  private final StubRequestHandler stubs;
  private final HttpLimits limits;
  private final ScheduledExecutorService clock;
  private final BugReport bugs;
  private final AtomicLong bytesInUse = new AtomicLong();

  Intake(
      StubRequestHandler stubs, HttpLimits limits, ScheduledExecutorService clock, BugReport bugs) {
    this.stubs = stubs;
    this.limits = limits;
    this.clock = clock;
    this.bugs = bugs;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    base.startAsync().setTimeout(0);
    Delivery delivery = new Delivery(base, clock);
    long announced = base.getContentLengthLong();
    if (announced == 0 || announced < 0 && !isChunked(base)) {
      serve(base, NOTHING, delivery);
      return;
    }
    boolean asksFirst = base.getHttpFields().contains(HttpHeader.EXPECT);
    if (announced > limits.bodyBytes() && asksFirst) {
      delivery.deliver(TOO_LONG);
      return;
    }
    BodyIntake body = new BodyIntake(base, limits, bytesInUse, this::serve, delivery);
    ServletInputStream in = base.getInputStream();
    if (announced > limits.bodyBytes() || !body.takeWhatIsThere(in, announced)) {
      body.endIn(
          clock.schedule(body::isTooSlow, limits.bodyTime().toMillis(), TimeUnit.MILLISECONDS));
      in.setReadListener(body);
    }
  }

  private static boolean isChunked(Request base) {
    return base.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private void serve(Request base, byte[] body, Delivery delivery) {
    try {
      Content content = Content.of(base.getHttpFields(), body, limits.bodyBytes());
      if (content.refusal().isPresent()) {
        delivery.deliver(content.refusal().get());
      } else {
        stubs.handle(new WholeRequest(base, content.bytes()), delivery, null);
      }
    } catch (RuntimeException | StackOverflowError e) {
      bugs.bug(base.getMethod() + " " + base.getRequestURI(), e);
      delivery.deliver(Answer.problem(500, "A bug in the stub", "Its console says more."));
    }
  }
}
