package io.concordat.stub.session;

import io.concordat.channel.ChannelException;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.source.Json;
import io.concordat.stub.AdminPage;
import io.concordat.stub.message.MessageStubException;
import io.concordat.stub.message.StubApplication;
import io.concordat.stub.message.Traffic;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Message stubs over HTTP: {@code POST /NAME} sends a message, with the request's body as payload
 * where there is one; {@code GET} lists what was sent and received, {@code DELETE} forgets it.
 */
final class MessagePage implements AdminPage.Answers {

  /** The segment behind {@code /__concordat/}. */
  static final String NAME = "messages";

  private static final String EXAMPLE = "example=";

  private final List<StubApplication> applications;

  MessagePage(List<ServedApplication> applications) {
    this.applications = applications.stream().map(ServedApplication::application).toList();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    String name =
        URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8)
            .replaceFirst("^/", "");
    return switch (request.method()) {
      case "GET" -> json(200, traffic());
      case "DELETE" -> {
        applications.forEach(StubApplication::clear);
        yield new HttpResponse(204, Headers.NONE, new byte[0]);
      }
      case "POST" -> send(name, request);
      default -> problem(405, "GET lists messages, POST sends one, DELETE forgets all");
    };
  }

  /** All that was sent and received. */
  Json traffic() {
    return Json.array(
        applications.stream()
            .flatMap(application -> application.traffic().stream())
            .map(Traffic::toJson)
            .toList());
  }

  private HttpResponse send(String name, HttpRequest request) {
    for (StubApplication application : applications) {
      try {
        if (application.sends(name) || applications.size() == 1) {
          return json(200, send(application, name, request).toJson());
        }
      } catch (MessageStubException e) {
        return problem(application.sends(name) ? 400 : 404, String.valueOf(e.getMessage()));
      } catch (ChannelException e) {
        return problem(502, String.valueOf(e.getMessage()));
      }
    }
    return problem(404, "no application sends \"" + name + "\"");
  }

  private static Traffic send(StubApplication application, String name, HttpRequest request) {
    if (request.query().startsWith(EXAMPLE)) {
      String example =
          URLDecoder.decode(request.query().substring(EXAMPLE.length()), StandardCharsets.UTF_8);
      return application.sendExample(name, example);
    }
    return request.body().length == 0
        ? application.send(name)
        : application.send(name, request.bodyText());
  }

  private static HttpResponse json(int status, Json json) {
    return new HttpResponse(
        status,
        Headers.of("Content-Type", "application/json"),
        (json.text() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse problem(int status, String detail) {
    return new HttpResponse(
        status,
        Headers.of("Content-Type", "application/problem+json"),
        (Json.object("status", Json.Num.of(status), "detail", Json.of(detail)).text() + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }
}
