package io.concordat.stub;

import io.concordat.example.Made;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Place;
import io.concordat.exchange.Received;
import io.concordat.exchange.Violation;
import io.concordat.model.Operation;
import io.concordat.stub.http.Answer;
import io.concordat.stub.http.Responder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Answers what comes in: finds who is meant, whether the request may be, and what to say. */
final class Desk implements Responder {

  private final Supplier<Services> services;
  private final AdminPages pages;
  private final Faults faults;
  private final RequestRecord record;
  private final Callbacks callbacks;
  private final StubConfiguration configuration;

  Desk(
      Supplier<Services> services,
      AdminPages pages,
      Faults faults,
      RequestRecord record,
      Callbacks callbacks,
      StubConfiguration configuration) {
    this.services = services;
    this.pages = pages;
    this.faults = faults;
    this.record = record;
    this.callbacks = callbacks;
    this.configuration = configuration;
  }

  /** An answer on its way, and what the record says about it. */
  private record Outcome(
      HttpResponse response,
      Optional<Operation> operation,
      List<Violation> violations,
      Fault fault,
      Optional<Received> accepted) {

    static Outcome of(HttpResponse response, Optional<Operation> operation) {
      return new Outcome(response, operation, List.of(), Fault.NONE, Optional.empty());
    }
  }

  @Override
  public Answer answer(HttpRequest request) {
    if (AdminPages.owns(request.path())) {
      return Answer.of(pages.answer(request));
    }
    Instant time = Instant.now();
    Optional<Services.Target> target = services.get().target(request);
    Outcome outcome = target.map(t -> serve(t, request)).orElseGet(() -> nowhere(request));
    HttpResponse response =
        configuration.isCrossOrigin()
            ? CrossOrigin.allowed(request, outcome.response())
            : outcome.response();
    Recorded recorded =
        new Recorded(
            record.next(),
            time,
            target.map(t -> t.service().served().spec().reference()),
            outcome.operation().map(Operation::name),
            request,
            response,
            outcome.violations());
    record.add(recorded);
    configuration.listener().answered(recorded);
    outcome
        .accepted()
        .ifPresent(received -> callbacks.after(target.orElseThrow(), request, received, response));
    return new Answer(response, Faults.delay(outcome.fault()), outcome.fault().isReset());
  }

  private Outcome nowhere(HttpRequest request) {
    Violation violation =
        new Violation(
            Violation.Kind.NO_SUCH_PATH,
            new Place(Place.Part.PATH, ""),
            "",
            "`"
                + request.path()
                + "` is under no base path; there are "
                + String.join(", ", shownBasePaths()),
            Optional.empty());
    return new Outcome(
        Problems.refusal(List.of(violation), Optional.empty()),
        Optional.empty(),
        List.of(violation),
        Fault.NONE,
        Optional.empty());
  }

  private Set<String> shownBasePaths() {
    Set<String> paths = new TreeSet<>();
    for (Service service : services.get().all()) {
      service.served().basePaths().forEach(base -> paths.add("`" + base + "/`"));
    }
    return paths;
  }

  private Outcome serve(Services.Target target, HttpRequest original) {
    Service service = target.service();
    HttpRequest request = target.request();
    String method = request.method().toUpperCase(Locale.ROOT);
    if (method.equals("OPTIONS") || method.equals("HEAD")) {
      Set<String> methods = service.operations().methods(request.path());
      if (method.equals("OPTIONS") && !methods.contains("OPTIONS") && !methods.isEmpty()) {
        return Outcome.of(
            CrossOrigin.options(allow(methods), configuration.isCrossOrigin(), original),
            Optional.empty());
      }
      if (method.equals("HEAD") && !methods.contains("HEAD") && methods.contains("GET")) {
        request =
            new HttpRequest(
                "GET", request.path(), request.query(), request.headers(), request.body());
      }
    }
    Received received = service.served().validator().request(request);
    Fault fault;
    try {
      fault = faults.of(request.headers(), received.operation());
    } catch (IllegalArgumentException e) {
      return Outcome.of(
          Problems.of(400, "No such fault", String.valueOf(e.getMessage())), received.operation());
    }
    if (!received.isValid()) {
      return new Outcome(
          Refusals.of(received, allow(service.operations().methods(request.path()))),
          received.operation(),
          received.violations(),
          fault,
          Optional.empty());
    }
    HttpResponse response = response(service, received, original, fault);
    boolean isDone = response.status() < 300;
    return new Outcome(
        response,
        received.operation(),
        List.of(),
        fault,
        isDone ? Optional.of(received) : Optional.empty());
  }

  private HttpResponse response(
      Service service, Received received, HttpRequest original, Fault fault) {
    Operation operation = received.operation().orElseThrow();
    Headers headers = received.request().headers();
    List<String> accept = headers.all("Accept");
    OptionalInt injected = fault.status();
    if (injected.isPresent()) {
      int status = injected.getAsInt();
      return service
          .repertoire()
          .choose(operation, new Preferences(Optional.of(status), Optional.empty(), false), accept)
          .found()
          .map(Prepared::response)
          .orElseGet(
              () -> Problems.of(status, "A fault", "This stub was told to answer " + status));
    }
    Preferences wish = Preferences.of(headers.all("Prefer"));
    if (!wish.isNone()) {
      Made<Prepared> made = service.repertoire().choose(operation, wish, accept);
      if (made instanceof Made.Found<Prepared> found) {
        Prepared chosen = found.value();
        Prepared echoed =
            wish.example().isEmpty() && chosen.isSuccess()
                ? service.echo().into(chosen, received)
                : chosen;
        return echoed.withHeader("Preference-Applied", wish.toString()).response();
      }
      return Problems.of(
          400,
          "There is no such answer",
          "Prefer: " + wish + ": " + ((Made.None<Prepared>) made).reason());
    }
    Optional<Prepared> reply = service.replies().of(operation);
    if (reply.isPresent()) {
      return reply.get().response();
    }
    Optional<Made<Prepared>> remembered =
        service.state().flatMap(state -> state.answer(received, url(original)));
    if (remembered.isPresent() && remembered.get() instanceof Made.Found<Prepared> found) {
      return found.value().response();
    }
    Made<Prepared> made = service.repertoire().choose(operation, Preferences.NONE, accept);
    if (made instanceof Made.Found<Prepared> found) {
      return service.echo().into(found.value(), received).response();
    }
    return Problems.of(
        501,
        "No answer could be made",
        operation.name() + ": " + ((Made.None<Prepared>) made).reason());
  }

  private static String url(HttpRequest request) {
    String host = request.headers().first("Host").orElse("localhost");
    return "http://" + host + request.path();
  }

  private static String allow(Set<String> methods) {
    Set<String> all = new TreeSet<>(methods);
    if (all.contains("GET")) {
      all.add("HEAD");
    }
    all.add("OPTIONS");
    return String.join(", ", all);
  }
}
