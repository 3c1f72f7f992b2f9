package io.concordat.bookshop.orders.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells with each answer of version 1 since when it is deprecated (RFC 9745), when it goes away
 * (RFC 8594) and which version follows it (link relation {@code successor-version}, RFC 5829).
 */
final class DeprecatedVersion implements HandlerInterceptor {

  private final Instant since;
  private final Instant sunset;

  DeprecatedVersion(Instant since, Instant sunset) {
    this.since = since;
    this.sunset = sunset;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Deprecation", "@" + since.getEpochSecond());
    response.setHeader(
        "Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(sunset.atOffset(ZoneOffset.UTC)));
    String successor = request.getRequestURI().replaceFirst("^/v1/", "/v2/");
    response.addHeader("Link", "<" + successor + ">; rel=\"successor-version\"");
    return true;
  }
}
