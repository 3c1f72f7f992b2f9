package io.concordat.bookshop.orders.rest.v1;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.web.method.HandlerMethod;
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
    if (handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(ServesFirst.class)) {
      tell(request.getRequestURI(), response);
    }
    return true;
  }

  private void tell(String path, HttpServletResponse response) {
    response.setHeader("Deprecation", "@" + since.getEpochSecond());
    response.setHeader(
        "Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(sunset.atOffset(ZoneOffset.UTC)));
    String link =
        path.startsWith("/v1/")
            ? "<%s>; rel=\"successor-version\"".formatted(path.replaceFirst("^/v1/", "/v2/"))
            : "<%s>; rel=\"successor-version\"; type=\"%s\""
                .formatted(path, NegotiatedV1Controller.SUCCESSOR);
    response.addHeader("Link", link);
  }
}
