package io.concordat.exchange;

import io.concordat.model.Api;
import io.concordat.model.MediaRange;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.RequestBody;
import io.concordat.model.Response;
import io.concordat.source.Json;
import io.concordat.validation.SchemaValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds requests and responses against what an API promises. Schemas are prepared when a message
 * first needs them. May be used by several threads.
 */
public final class ExchangeValidator {

  private final Operations operations;
  private final SchemaValidator validator = new SchemaValidator();
  private final SchemaCheck schemas = new SchemaCheck(validator);
  private final Variants variants = new Variants();
  private final ParameterDecoder decoder;
  private final Body bodies;

  public ExchangeValidator(Api api) {
    this.operations = new Operations(api);
    Texts texts = new Texts(validator, variants);
    this.decoder = new ParameterDecoder(texts, variants);
    this.bodies = new Body(texts, variants);
  }

  /** The operations that requests may be for. */
  public Operations operations() {
    return operations;
  }

  /** What the values in messages are held against. */
  public SchemaValidator schemas() {
    return validator;
  }

  /** The ways in which the schemas of messages may be satisfied. */
  public Variants variants() {
    return variants;
  }

  /** What a request is and what its specification forbids about it. */
  public Received request(HttpRequest request) {
    Match match = operations.match(request.method(), request.path());
    if (match instanceof Match.Found found) {
      Received first = request(request, found.routes().get(0));
      for (int i = 1; i < found.routes().size() && !first.isValid(); i++) {
        Received next = request(request, found.routes().get(i));
        if (next.isValid()) {
          return next;
        }
      }
      return first;
    }
    if (match instanceof Match.OtherMethods others) {
      return Received.nowhere(
          request,
          new Violation(
              Violation.Kind.NO_SUCH_METHOD,
              Place.of(Place.Part.METHOD),
              "",
              "this path is for " + String.join(", ", new java.util.TreeSet<>(others.methods())),
              Optional.of(others.operation().pathNode().location())));
    }
    return Received.nowhere(
        request,
        new Violation(
            Violation.Kind.NO_SUCH_PATH,
            Place.of(Place.Part.PATH),
            "",
            "there is no such path",
            Optional.empty()));
  }

  private Received request(HttpRequest request, Route route) {
    Operation operation = route.operation();
    List<Violation> violations = new ArrayList<>();
    RawQuery query = RawQuery.of(request.query());
    query
        .damage()
        .ifPresent(
            why ->
                violations.add(
                    Violation.invalid(
                        Place.of(Place.Part.QUERYSTRING), why, operation.location())));
    Set<String> claimed = new HashSet<>();
    operation.parameters().forEach(parameter -> claimed.add(parameter.name()));
    Arrived arrived =
        new Arrived(
            route.holes(),
            query,
            request.query(),
            request.headers(),
            Cookies.of(request.headers()),
            claimed);
    Credentials.missing(operation.security(), arrived).ifPresent(violations::add);
    List<ParameterValue> values = parameters(operation.parameters(), arrived, violations);
    Accepting.refusal(operation, request.headers()).ifPresent(violations::add);
    BodyFound body =
        operation
            .body()
            .map(declared -> body(declared, request, violations))
            .orElse(BodyFound.NONE);
    return new Received(
        request, Optional.of(operation), values, body.value(), body.media(), violations);
  }

  private List<ParameterValue> parameters(
      List<Parameter> declared, Arrived arrived, List<Violation> violations) {
    List<ParameterValue> values = new ArrayList<>();
    for (Parameter parameter : declared) {
      Decoded decoded = decoder.decode(parameter, arrived);
      if (decoded instanceof Decoded.Value found) {
        values.add(new ParameterValue(parameter, found.value()));
        schemas.check(parameter, found.value(), violations);
      } else if (decoded instanceof Decoded.Broken broken) {
        violations.add(Violation.invalid(Place.of(parameter), broken.why(), parameter.location()));
      } else if (parameter.isRequired()) {
        violations.add(Violation.invalid(Place.of(parameter), "is required", parameter.location()));
      }
    }
    return values;
  }

  private record BodyFound(Optional<Json> value, Optional<MediaType> media) {
    static final BodyFound NONE = new BodyFound(Optional.empty(), Optional.empty());
  }

  private BodyFound body(RequestBody declared, HttpRequest request, List<Violation> violations) {
    if (request.body().length == 0) {
      if (declared.isRequired()) {
        violations.add(Violation.invalid(Place.BODY, "is required", declared.location()));
      }
      return BodyFound.NONE;
    }
    return content(
        declared.content(), declared.location(), request.headers(), request.body(), violations);
  }

  private BodyFound content(
      List<MediaType> content,
      io.concordat.source.Location location,
      Headers headers,
      byte[] body,
      List<Violation> violations) {
    if (content.isEmpty()) {
      return BodyFound.NONE;
    }
    Optional<String> type = headers.first("Content-Type");
    Optional<MediaType> media = type.flatMap(text -> Media.declared(content, MediaRange.of(text)));
    if (media.isEmpty()) {
      violations.add(
          new Violation(
              Violation.Kind.UNSUPPORTED_MEDIA_TYPE,
              Place.header("Content-Type"),
              "",
              type.map(text -> "`" + text + "` is not declared").orElse("is missing")
                  + "; declared: "
                  + Accepting.names(content),
              Optional.of(location)));
      return BodyFound.NONE;
    }
    Decoded decoded = bodies.read(body, type.orElseThrow(), media.get());
    if (decoded instanceof Decoded.Broken broken) {
      violations.add(Violation.invalid(Place.BODY, broken.why(), media.get().location()));
    }
    if (decoded instanceof Decoded.Value found) {
      media
          .get()
          .schema()
          .ifPresent(schema -> schemas.check(Place.BODY, schema, found.value(), violations));
      return new BodyFound(Optional.of(found.value()), media);
    }
    return new BodyFound(Optional.empty(), media);
  }

  /** What the specification forbids about a response of this operation. */
  public List<Violation> response(Operation operation, HttpResponse response) {
    List<Violation> violations = new ArrayList<>();
    Optional<Response> declared = Responses.declared(operation, response.status());
    if (declared.isEmpty()) {
      if (!operation.responses().isEmpty()) {
        violations.add(
            Violation.invalid(
                Place.of(Place.Part.STATUS),
                response.status() + " is not declared",
                operation.location()));
      }
      return violations;
    }
    Arrived arrived =
        new Arrived(Map.of(), RawQuery.of(""), "", response.headers(), Map.of(), Set.of());
    parameters(declared.get().headers(), arrived, violations);
    boolean hasNoBody =
        operation.method().toUpperCase(Locale.ROOT).equals("HEAD")
            || response.status() == 204
            || response.status() == 304;
    if (!hasNoBody && !(response.body().length == 0 && mayBeEmpty(declared.get()))) {
      content(
          declared.get().content(),
          declared.get().location(),
          response.headers(),
          response.body(),
          violations);
    }
    return violations;
  }

  private static boolean mayBeEmpty(Response response) {
    return response.content().stream().noneMatch(media -> media.range().isJson());
  }
}
