package io.concordat.exchange;

import java.nio.charset.StandardCharsets;

/**
 * A response as it arrived or will be sent.
 *
 * @param body its bytes, without any content coding; empty when there are none
 */
public record HttpResponse(int status, Headers headers, byte[] body) {

  /** The body as text, whatever it is. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
