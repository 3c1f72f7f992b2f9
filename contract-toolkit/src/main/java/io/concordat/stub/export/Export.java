package io.concordat.stub.export;

import io.concordat.example.Choice;
import io.concordat.example.Made;
import io.concordat.example.Messages;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.model.Api;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import io.concordat.source.Json;
import io.concordat.source.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an API promises as stubs for others to serve. Valid requests get the operation's success;
 * {@code Prefer: code=404} and {@code Prefer: example=name} choose another answer, as in our own
 * stubs; requests that do not fit get the declared 400 or 422, if there is one.
 */
public final class Export {

  /** A path without a parameter takes requests before one with. */
  private static final int HOLE = 10;

  private static final int CHOSEN = 1;
  private static final int USUAL = 5;
  private static final int REFUSED = 9;

  private final Api api;
  private final ExchangeValidator validator;
  private final Messages messages;
  private final Set<String> names = new HashSet<>();
  private final List<ExportedStub> stubs = new ArrayList<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  private Export(Api api, long seed) {
    this.api = api;
    this.validator = new ExchangeValidator(api);
    this.messages = new Messages(validator, seed);
  }

  /**
   * All stubs of an API.
   *
   * @param seed equal seeds make equal stubs
   */
  public static Export of(Api api, long seed) {
    Export export = new Export(api, seed);
    export.validator.operations().all().forEach(export::add);
    return export;
  }

  /** The stubs, in the order of the specification. */
  public List<ExportedStub> stubs() {
    return List.copyOf(stubs);
  }

  /** What has no stub, with the reason why no answer could be made. */
  public Map<String, String> missing() {
    return Map.copyOf(missing);
  }

  private void add(Operation operation) {
    Requests requests = new Requests(operation, base(operation));
    int last = HOLE * operation.path().holes().size();
    Optional<Response> usual = usual(operation);
    for (Response response : operation.responses()) {
      boolean isUsual = usual.filter(response::equals).isPresent();
      int status = Messages.status(operation, response);
      Made<HttpResponse> answer = answer(operation, response, Choice.STABLE);
      if (answer instanceof Made.None<HttpResponse> none) {
        missing.put(operation.name() + " " + status, none.reason());
      }
      answer
          .found()
          .ifPresent(
              found -> {
                String name = name(operation, String.valueOf(status));
                if (isUsual) {
                  usual(requests, USUAL + last, found, name);
                } else {
                  String code = "code=" + status;
                  add(name, requests.prefer(code), CHOSEN + last, found, Optional.empty());
                }
                if (isRefusal(operation, response)) {
                  add(
                      name(operation, "refused"),
                      requests.any(),
                      REFUSED + last,
                      found,
                      Optional.empty());
                }
              });
      examples(operation, response, requests, status);
    }
  }

  private void usual(Requests requests, int priority, HttpResponse answer, String name) {
    Optional<HttpRequest> request = messages.request(requests.operation(), Choice.STABLE).found();
    Optional<Json.Obj> contract = request.map(r -> Contracts.contract(name, requests, r, answer));
    add(name, requests.valid(), priority, answer, contract);
  }

  /** One stub more for each example that has a name. */
  private void examples(Operation operation, Response response, Requests requests, int status) {
    for (String example : exampleNames(response)) {
      answer(operation, response, Choice.named(example))
          .found()
          .ifPresent(
              answer ->
                  add(
                      name(operation, status + "-" + example),
                      requests.prefer("example=" + example),
                      CHOSEN + HOLE * operation.path().holes().size(),
                      answer,
                      Optional.empty()));
    }
  }

  private static List<String> exampleNames(Response response) {
    return response.content().stream()
        .limit(1)
        .flatMap(media -> media.node().object("examples").stream())
        .map(ObjectNode::names)
        .flatMap(List::stream)
        .toList();
  }

  private Made<HttpResponse> answer(Operation operation, Response response, Choice choice) {
    return messages.response(operation, response, media(response), choice);
  }

  private static Optional<MediaType> media(Response response) {
    return response.content().stream()
        .max(Comparator.comparing((MediaType media) -> media.range().isJson()))
        .or(() -> response.content().stream().findFirst());
  }

  private void add(
      String name,
      Map<String, Json> request,
      int priority,
      HttpResponse answer,
      Optional<Json.Obj> contract) {
    Json.Obj mapping =
        Json.object(
            "name", Json.of(name),
            "priority", Json.Num.of(priority),
            "request", new Json.Obj(request),
            "response", Answers.response(answer));
    stubs.add(new ExportedStub(name, mapping, contract));
  }

  /** What a valid request is answered: the first success that is declared. */
  private static Optional<Response> usual(Operation operation) {
    return operation.responses().stream()
        .filter(response -> response.status().text().startsWith("2"))
        .min(Comparator.comparing((Response response) -> response.status().text()))
        .or(() -> operation.responses().stream().filter(r -> r.status().isSuccess()).findFirst())
        .or(() -> operation.responses().stream().filter(r -> r.status().isDefault()).findFirst());
  }

  private static boolean isRefusal(Operation operation, Response response) {
    String text = response.status().text();
    boolean has400 = operation.responses().stream().anyMatch(r -> r.status().text().equals("400"));
    return text.equals("400") || (text.equals("422") && !has400);
  }

  private String name(Operation operation, String end) {
    String id =
        operation
            .id()
            .orElse(operation.method().toLowerCase(Locale.ROOT) + operation.path().text());
    String plain = (id + "-" + end).replaceAll("[^A-Za-z0-9_-]+", "-");
    String name = plain;
    for (int i = 2; !names.add(name); i++) {
      name = plain + "-" + i;
    }
    return name;
  }

  /** The path of the first server, as our own stubs serve it. */
  private static String base(Operation operation) {
    return operation.servers().stream()
        .limit(1)
        .flatMap(server -> server.baseUrls().stream().sorted())
        .map(url -> url.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*", ""))
        .map(path -> path.isEmpty() || path.startsWith("/") ? path : "/" + path)
        .map(path -> path.replaceFirst("/+$", ""))
        .findFirst()
        .orElse("");
  }

  /** Whose stubs these are. */
  public Api api() {
    return api;
  }
}
