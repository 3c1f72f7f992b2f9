package io.concordat.exchange;

import java.nio.charset.StandardCharsets;

/**
 * A request as it arrived or will be sent.
 *
 * @param method as it was sent
 * @param path percent-encoded, from the first slash on; relative to the base path of the API
 * @param query percent-encoded, without the question mark; empty when there is none
 * @param body its bytes, without any content coding; empty when there are none
 */
public record HttpRequest(String method, String path, String query, Headers headers, byte[] body) {

  /**
   * @param target path and query as they stand in the request line
   */
  public static HttpRequest of(String method, String target, Headers headers, byte[] body) {
    int end = target.indexOf('#');
    String whole = end < 0 ? target : target.substring(0, end);
    int question = whole.indexOf('?');
    return question < 0
        ? new HttpRequest(method, whole, "", headers, body)
        : new HttpRequest(
            method, whole.substring(0, question), whole.substring(question + 1), headers, body);
  }

  /** A request without a body. */
  public static HttpRequest of(String method, String target, Headers headers) {
    return of(method, target, headers, new byte[0]);
  }

  /** Path and query as they stand in a request line. */
  public String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The body as text, whatever it is. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
