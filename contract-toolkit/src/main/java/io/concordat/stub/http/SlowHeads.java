package io.concordat.stub.http;

import java.nio.ByteBuffer;
import java.nio.channels.WritePendingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.HttpChannel;
import wiremock.org.eclipse.jetty.server.HttpConnection;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.util.Callback;

/**
 * Ends connections whose request line and header fields do not come to an end (slow loris). Jetty's
 * idle timeout does not: each byte that arrives starts it anew.
 */
final class SlowHeads implements HttpChannel.Listener {

  private static final byte[] ANSWER = answer();
  private static final Duration TICK = Duration.ofMillis(500);

  private final ServerConnector connector;
  private final long mostLooks;
  private final Map<EndPoint, Waiting> waiting = new ConcurrentHashMap<>();

  /**
   * A connection between two requests, and how often something of the next one was there, but not
   * its head. Looks are counted rather than time, so that a machine that is too busy to read what
   * has arrived does not blame its clients.
   */
  private record Waiting(long bytesBefore, long looks) {

    Waiting again() {
      return new Waiting(bytesBefore, looks + 1);
    }
  }

  SlowHeads(ServerConnector connector, Duration most) {
    this.connector = connector;
    this.mostLooks = most.dividedBy(TICK);
  }

  void watch(ScheduledExecutorService clock) {
    clock.scheduleWithFixedDelay(
        this::look, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The head is complete. */
  @Override
  public void onRequestBegin(Request request) {
    waiting.put(request.getHttpChannel().getEndPoint(), new Waiting(Long.MAX_VALUE, 0));
  }

  @Override
  public void onComplete(Request request) {
    waiting.remove(request.getHttpChannel().getEndPoint());
  }

  /** Called again and again. */
  void look() {
    waiting.keySet().removeIf(endPoint -> !endPoint.isOpen());
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      if (endPoint.getConnection() instanceof HttpConnection connection) {
        long bytes = connection.getBytesIn();
        Waiting known = waiting.computeIfAbsent(endPoint, e -> first(bytes, connection));
        boolean isMore = bytes > known.bytesBefore();
        if (isMore && known.looks() > mostLooks && waiting.remove(endPoint, known)) {
          refuse(endPoint);
        } else if (isMore) {
          waiting.replace(endPoint, known, known.again());
        }
      }
    }
  }

  /** What a new connection has sent belongs to its first request. */
  private static Waiting first(long bytes, HttpConnection connection) {
    return connection.getMessagesIn() == 0 ? new Waiting(0, 0) : new Waiting(bytes, 0);
  }

  private static void refuse(EndPoint endPoint) {
    try {
      endPoint.write(Callback.from(endPoint::close), ByteBuffer.wrap(ANSWER));
    } catch (WritePendingException busy) {
      endPoint.close();
    }
  }

  private static byte[] answer() {
    byte[] problem =
        Answer.problem(
                408, "The request took too long", "Its header fields did not come to an end.")
            .response()
            .body();
    String head =
        "HTTP/1.1 408 Request Timeout\r\nContent-Type: application/problem+json\r\n"
            + "Connection: close\r\nContent-Length: "
            + problem.length
            + "\r\n\r\n";
    return (head + new String(problem, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }
}
