package io.concordat.example;

import io.concordat.exchange.BodyWriter;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.ParameterEncoder;
import io.concordat.exchange.Violation;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.Response;
import io.concordat.model.StatusRange;
import io.concordat.source.Specification;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes requests and responses that a specification allows. What is stable depends on the seed and
 * on the operation, not on what was asked for before. May be used by several threads.
 */
public final class Messages {

  /** Chances that a made-up path is not that of another operation. */
  private static final int TURNS = 3;

  private final ExchangeValidator validator;
  private final Contents contents;
  private final long seed;
  private final AtomicLong turn = new AtomicLong();

  public Messages(ExchangeValidator validator, long seed) {
    this(validator, References.local(), seed);
  }

  /**
   * @param specification follows references to examples in other files; nobody else may use it
   *     while this is used
   */
  public Messages(ExchangeValidator validator, Specification specification, long seed) {
    this(validator, References.of(specification), seed);
  }

  private Messages(ExchangeValidator validator, References references, long seed) {
    this.validator = validator;
    this.contents = new Contents(new Values(validator.schemas(), validator.variants()), references);
    this.seed = seed;
  }

  /** A valid request for the operation with what it must have. */
  public Made<HttpRequest> request(Operation operation, Choice choice) {
    return request(operation, choice, false);
  }

  /** A valid request for the operation with every parameter that can be written. */
  public Made<HttpRequest> fullRequest(Operation operation, Choice choice) {
    return request(operation, choice, true);
  }

  private Made<HttpRequest> request(Operation operation, Choice choice, boolean isFull) {
    Dice dice = dice(operation.name() + " request", choice);
    Made<HttpRequest> made = make(operation, choice, isFull, dice);
    for (int i = 0; i < TURNS && !(made instanceof Made.Found); i++) {
      Choice other = new Choice(choice.example(), true);
      Made<HttpRequest> next = make(operation, other, isFull, dice.child(i));
      made = next instanceof Made.Found ? next : made;
    }
    return made;
  }

  private Made<HttpRequest> make(Operation operation, Choice choice, boolean isFull, Dice dice) {
    return new RequestMaker(validator, contents, operation, choice, dice).make(isFull);
  }

  private Dice dice(String name, Choice choice) {
    Dice dice = Dice.of(seed, name);
    return choice.isDynamic() ? dice.child((int) turn.incrementAndGet()) : dice;
  }

  /** The names by which the specification shows examples of this media type. */
  public List<String> names(MediaType media) {
    return contents.names(media);
  }

  /**
   * A valid response of the operation.
   *
   * @param media the type of its body; empty for none
   */
  public Made<HttpResponse> response(
      Operation operation, Response response, Optional<MediaType> media, Choice choice) {
    Dice dice = dice(operation.name() + " response " + response.status(), choice);
    Headers headers = Headers.NONE;
    for (Parameter header : response.headers()) {
      Optional<String> text = header(header, choice, dice);
      if (text.isPresent()) {
        headers = headers.with(header.name(), text.get());
      } else if (header.isRequired()) {
        return new Made.None<>("header `" + header.name() + "`: no value was found");
      }
    }
    int status = status(operation, response);
    byte[] body = new byte[0];
    Made.Source source = Made.Source.GENERATED;
    if (media.isPresent()) {
      Made<BodyWriter.Written> made =
          contents.body(media.get(), choice, dice.child(media.get().range().toString()).seed());
      if (made instanceof Made.None<BodyWriter.Written> none) {
        return new Made.None<>("body: " + none.reason());
      }
      if (made instanceof Made.Found<BodyWriter.Written> found) {
        headers = headers.with("Content-Type", found.value().contentType());
        body = found.value().bytes();
        source = found.source();
      }
    }
    HttpResponse made = new HttpResponse(status, headers, body);
    List<Violation> violations = validator.response(operation, made);
    return violations.isEmpty()
        ? new Made.Found<>(made, source)
        : new Made.None<>("what was made is not valid: " + violations.get(0));
  }

  private Optional<String> header(Parameter header, Choice choice, Dice dice) {
    long own = dice.child("header " + header.name()).seed();
    return contents
        .values(header, choice.isDynamic(), own)
        .flatMap(value -> ParameterEncoder.encode(header, value).stream())
        .map(texts -> texts.get(0).text())
        .findFirst();
  }

  /** A status that the response is for: of a range, one that nothing else is for. */
  public static int status(Operation operation, Response response) {
    StatusRange range = response.status();
    if (range.isDefault()) {
      boolean hasSuccess = operation.responses().stream().anyMatch(r -> r.status().isSuccess());
      return free(operation, hasSuccess ? 500 : 200);
    }
    return range.isClass()
        ? free(operation, (range.text().charAt(0) - '0') * 100)
        : Integer.parseInt(range.text());
  }

  private static int free(Operation operation, int from) {
    for (int status = from; status < from + 100; status++) {
      String text = Integer.toString(status);
      if (operation.responses().stream().noneMatch(r -> r.status().text().equals(text))) {
        return status;
      }
    }
    return from;
  }
}
