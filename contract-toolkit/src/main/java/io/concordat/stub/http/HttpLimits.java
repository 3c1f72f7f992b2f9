package io.concordat.stub.http;

import java.time.Duration;

/**
 * How much of the machine clients may take.
 *
 * @param headBytes of a request line with its header fields; past them 431
 * @param bodyBytes of one request's body; past them 413
 * @param allBodyBytes of the bodies of all requests that are being served; past them 503
 * @param connections open at once; more have to wait until one is closed
 * @param headTime how long a request line with its header fields may take to arrive
 * @param bodyTime how long a body may take to arrive; past it 408
 * @param idleTime how long a connection may be silent
 */
public record HttpLimits(
    int headBytes,
    int bodyBytes,
    long allBodyBytes,
    int connections,
    Duration headTime,
    Duration bodyTime,
    Duration idleTime) {

  /** Room for any consumer under test. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          32 << 10,
          10 << 20,
          128L << 20,
          4_096,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  public HttpLimits withBodyBytes(int most) {
    return new HttpLimits(headBytes, most, allBodyBytes, connections, headTime, bodyTime, idleTime);
  }

  public HttpLimits withTimes(Duration newHeadTime, Duration newBodyTime, Duration newIdleTime) {
    return new HttpLimits(
        headBytes, bodyBytes, allBodyBytes, connections, newHeadTime, newBodyTime, newIdleTime);
  }
}
