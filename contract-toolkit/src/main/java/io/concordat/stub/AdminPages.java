package io.concordat.stub;

import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.source.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the person or test that runs a stub asks it, apart from what its API answers. No
 * specification can have paths here: one that has is not served.
 */
final class AdminPages {

  static final String ROOT = "/__concordat";

  private final RequestRecord record;
  private final Runnable reset;
  private final Supplier<Json> overview;
  private final List<AdminPage> pages;

  AdminPages(RequestRecord record, Runnable reset, Supplier<Json> overview, List<AdminPage> pages) {
    this.record = record;
    this.reset = reset;
    this.overview = overview;
    this.pages = pages;
  }

  static boolean owns(String path) {
    return path.startsWith(ROOT)
        && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
  }

  HttpResponse answer(HttpRequest request) {
    // A web page that somebody happens to look at must not reach the stub of its reader.
    if (request.headers().has("Origin")) {
      return Problems.of(403, "Not from web pages", "Requests with an Origin are refused here.");
    }
    String path = request.path().substring(ROOT.length());
    String rest = path.startsWith("/") ? path.substring(1) : path;
    int slash = rest.indexOf('/');
    String name = slash < 0 ? rest : rest.substring(0, slash);
    String method = request.method().toUpperCase(Locale.ROOT);
    switch (name + (slash < 0 ? "" : "/")) {
      case "":
        return method.equals("GET") ? json(overview.get()) : only("GET");
      case "requests":
        if (method.equals("DELETE")) {
          record.clear();
          return new HttpResponse(204, Headers.NONE, new byte[0]);
        }
        return method.equals("GET") ? json(record.toJson()) : only("GET, DELETE");
      case "reset":
        if (method.equals("POST")) {
          reset.run();
          return new HttpResponse(204, Headers.NONE, new byte[0]);
        }
        return only("POST");
      default:
        return page(name, slash < 0 ? "" : rest.substring(slash), request);
    }
  }

  private HttpResponse page(String name, String rest, HttpRequest request) {
    return pages.stream()
        .filter(page -> page.name().equals(name))
        .findFirst()
        .map(
            page ->
                page.answers()
                    .answer(
                        new HttpRequest(
                            request.method(),
                            rest,
                            request.query(),
                            request.headers(),
                            request.body())))
        .orElseGet(
            () ->
                Problems.of(
                    404,
                    "No such page",
                    "There are GET "
                        + ROOT
                        + ", GET and DELETE "
                        + ROOT
                        + "/requests, POST "
                        + ROOT
                        + "/reset."));
  }

  private static HttpResponse only(String methods) {
    HttpResponse problem = Problems.of(405, "No such method here", "This page is for " + methods);
    return new HttpResponse(405, problem.headers().with("Allow", methods), problem.body());
  }

  private static HttpResponse json(Json json) {
    return new HttpResponse(
        200,
        Headers.of("Content-Type", "application/json"),
        (json.prettyText() + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
