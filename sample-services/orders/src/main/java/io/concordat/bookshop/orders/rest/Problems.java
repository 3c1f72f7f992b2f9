package io.concordat.bookshop.orders.rest;

import io.concordat.bookshop.orders.domain.Cashier;
import io.concordat.bookshop.orders.domain.ConflictException;
import io.concordat.bookshop.orders.domain.NoSuchOrderException;
import io.concordat.bookshop.orders.domain.RefusedOrderException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong, as problem details (RFC 9457). */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final String TYPES = "https://bookshop.example/problems/";

  @ExceptionHandler
  ProblemDetail noSuchOrder(NoSuchOrderException e) {
    return problem(HttpStatus.NOT_FOUND, "no-such-order", "No such order", e);
  }

  @ExceptionHandler
  ProblemDetail conflict(ConflictException e) {
    return problem(HttpStatus.CONFLICT, e.kind(), "The order has moved on", e);
  }

  @ExceptionHandler
  ProblemDetail preconditionFailed(PreconditionFailedException e) {
    return problem(
        HttpStatus.PRECONDITION_FAILED, "other-version", "The order is in another version", e);
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedOrderException e) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.kind(), "The order cannot be fulfilled", e);
  }

  @ExceptionHandler
  ProblemDetail malformed(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, "malformed", "The request is not understood", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(Cashier.UnavailableException e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(
            problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "payments-unavailable",
                "The customer cannot be charged just now",
                e));
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, Exception why) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, why.getMessage());
    problem.setType(URI.create(TYPES + type));
    problem.setTitle(title);
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
