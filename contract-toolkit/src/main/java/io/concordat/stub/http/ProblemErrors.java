package io.concordat.stub.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** What Jetty refuses before it is a request: said as a problem, without repeating what came. */
final class ProblemErrors extends ErrorHandler {

  private static final String PROBLEM = "application/problem+json";

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    response.setContentType(PROBLEM);
    response.getOutputStream().write(problem(response.getStatus()));
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    byte[] problem = problem(status);
    fields.put(HttpHeader.CONTENT_TYPE, PROBLEM);
    fields.put(HttpHeader.CONTENT_LENGTH, Integer.toString(problem.length));
    return ByteBuffer.wrap(problem);
  }

  private static byte[] problem(int status) {
    return answer(status).response().body();
  }

  private static Answer answer(int status) {
    return switch (status) {
      case 400 -> Answer.problem(status, "No HTTP request", "It does not follow RFC 9112.");
      case 414 -> Answer.problem(status, "URI too long", "It exceeds the limit for a head.");
      case 431 ->
          Answer.problem(
              status, "Header fields too large", "Together they exceed the limit for a head.");
      default -> Answer.problem(status, "The request cannot be served", "See the status.");
    };
  }
}
