package io.concordat.bookshop.storefront.web;

import io.concordat.bookshop.storefront.orders.OrdersUnavailableException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong, as problem details (RFC 9457). */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final String TYPES = "https://bookshop.example/problems/";

  @ExceptionHandler
  ProblemDetail away(OrdersUnavailableException e) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "orders-away", e.getMessage());
  }

  /** The order service refuses: its customer is ours. */
  @ExceptionHandler
  ProblemDetail refused(HttpClientErrorException e) {
    return problem(e.getStatusCode(), "refused", "the order service says: " + reason(e));
  }

  private static String reason(HttpClientErrorException e) {
    try {
      ProblemDetail theirs = e.getResponseBodyAs(ProblemDetail.class);
      if (theirs != null && theirs.getDetail() != null) {
        return theirs.getDetail();
      }
    } catch (RestClientException noProblemDetail) {
      // Something on the way may have answered in its own words.
    }
    return e.getStatusText();
  }

  private static ProblemDetail problem(
      HttpStatusCode status, String type, @Nullable String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
    problem.setType(URI.create(TYPES + type));
    return problem;
  }

  /** The framework names no type where HTTP's own meaning says all; the contract asks for one. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem && problem.getType() == null) {
      problem.setType(URI.create("about:blank"));
    }
    return super.createResponseEntity(body, headers, status, request);
  }
}
