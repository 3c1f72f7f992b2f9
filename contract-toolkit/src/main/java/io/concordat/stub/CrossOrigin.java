package io.concordat.stub;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;

/** What OPTIONS is answered, and what lets scripts of other sites in (the Fetch standard, CORS). */
final class CrossOrigin {

  private CrossOrigin() {}

  /** The answer to OPTIONS on a path for which no such operation is declared. */
  static HttpResponse options(String allow, boolean isCrossOrigin, HttpRequest request) {
    Headers headers = Headers.of("Allow", allow);
    if (isCrossOrigin && request.headers().has("Access-Control-Request-Method")) {
      headers = headers.with("Access-Control-Allow-Methods", allow);
      String fields = request.headers().first("Access-Control-Request-Headers").orElse("");
      headers = fields.isEmpty() ? headers : headers.with("Access-Control-Allow-Headers", fields);
    }
    return new HttpResponse(204, headers, new byte[0]);
  }

  /** The answer as a script may read it. */
  static HttpResponse allowed(HttpRequest request, HttpResponse response) {
    return request.headers().has("Origin")
        ? new HttpResponse(
            response.status(),
            response
                .headers()
                .without("Access-Control-Allow-Origin")
                .with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "*"),
            response.body())
        : response;
  }
}
