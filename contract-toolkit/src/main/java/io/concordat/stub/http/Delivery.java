package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.Response;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.util.Callback;

/** Sends one request's answer, once, and without a thread that waits for the client to read. */
final class Delivery implements HttpResponder {

  // What HTTP itself says about this very message (RFC 9112 §6): no specification knows it better.
  private static final Set<String> FRAMING =
      Set.of(
          "connection",
          "content-length",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Request request;
  private final ScheduledExecutorService clock;
  private final AtomicBoolean isDelivered = new AtomicBoolean();

  Delivery(Request request, ScheduledExecutorService clock) {
    this.request = request;
    this.clock = clock;
  }

  @Override
  public void respond(
      com.github.tomakehurst.wiremock.http.Request asked,
      Response response,
      Map<String, Object> attributes) {
    List<Headers.Field> fields = new ArrayList<>();
    for (HttpHeader header : response.getHeaders().all()) {
      header.values().forEach(value -> fields.add(new Headers.Field(header.key(), value)));
    }
    deliver(
        new Answer(
            new HttpResponse(response.getStatus(), new Headers(fields), response.getBody()),
            response.getInitialDelay(),
            response.getFault() != null));
  }

  void deliver(Answer answer) {
    if (answer.delay() > 0) {
      clock.schedule(() -> send(answer), answer.delay(), TimeUnit.MILLISECONDS);
    } else {
      send(answer);
    }
  }

  /** For when more of the request may still be on its way. */
  void deliverAndClose(Answer answer) {
    request.getResponse().setHeader("Connection", "close");
    deliver(answer);
  }

  /** The client is gone. */
  void giveUp() {
    if (isDelivered.compareAndSet(false, true)) {
      request.getAsyncContext().complete();
    }
  }

  private void send(Answer answer) {
    if (!isDelivered.compareAndSet(false, true)) {
      return;
    }
    if (answer.isReset()) {
      reset(request.getHttpChannel().getEndPoint());
      request.getAsyncContext().complete();
      return;
    }
    HttpResponse sent = answer.response();
    wiremock.org.eclipse.jetty.server.Response response = request.getResponse();
    response.setStatus(sent.status());
    for (Headers.Field field : sent.headers().fields()) {
      if (!FRAMING.contains(field.name().toLowerCase(Locale.ROOT))) {
        response.addHeader(field.name(), field.value());
      }
    }
    byte[] content = hasContent(sent.status()) ? sent.body() : new byte[0];
    if (hasContent(sent.status())) {
      response.setContentLengthLong(content.length);
    }
    response
        .getHttpOutput()
        .sendContent(
            ByteBuffer.wrap(content),
            Callback.from(
                () -> request.getAsyncContext().complete(),
                // The client is gone.
                failure -> request.getAsyncContext().complete()));
  }

  /** RFC 9110 §6.4.1. */
  private static boolean hasContent(int status) {
    return status >= 200 && status != 204 && status != 304;
  }

  private static void reset(EndPoint endPoint) {
    try {
      if (endPoint.getTransport() instanceof NetworkChannel channel) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      }
    } catch (IOException alreadyGone) {
      // Then there is nothing left to reset.
    }
    endPoint.close();
  }
}
