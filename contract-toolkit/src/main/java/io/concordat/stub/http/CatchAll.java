package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers every request before WireMock looks for a mapping: the responder is all mappings. */
final class CatchAll implements StubRequestFilterV2 {

  private final Responder responder;

  CatchAll(Responder responder) {
    this.responder = responder;
  }

  @Override
  public String getName() {
    return "concordat";
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    return RequestFilterAction.stopWith(
        definition(responder.answer(((WholeRequest) request).whole())));
  }

  private static ResponseDefinition definition(Answer answer) {
    HttpResponse response = answer.response();
    ResponseDefinitionBuilder builder =
        new ResponseDefinitionBuilder().withStatus(response.status()).withBody(response.body());
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Headers.Field field : response.headers().fields()) {
      headers.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field.value());
    }
    headers.forEach((name, values) -> builder.withHeader(name, values.toArray(String[]::new)));
    if (answer.delay() > 0) {
      builder.withFixedDelay((int) answer.delay());
    }
    if (answer.isReset()) {
      builder.withFault(Fault.CONNECTION_RESET_BY_PEER);
    }
    return builder.build();
  }
}
