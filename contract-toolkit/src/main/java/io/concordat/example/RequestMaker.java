package io.concordat.example;

import io.concordat.exchange.BodyWriter;
import io.concordat.exchange.ExchangeValidator;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import io.concordat.exchange.ParameterEncoder;
import io.concordat.exchange.Received;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one request. */
final class RequestMaker {

  private final ExchangeValidator validator;
  private final Contents contents;
  private final Operation operation;
  private final Choice choice;
  private final Dice dice;
  private String path;
  private Headers headers;
  private final List<String> query = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();

  RequestMaker(
      ExchangeValidator validator,
      Contents contents,
      Operation operation,
      Choice choice,
      Dice dice) {
    this.validator = validator;
    this.contents = contents;
    this.operation = operation;
    this.choice = choice;
    this.dice = dice;
    CredentialTexts credentials = CredentialTexts.of(operation.security());
    this.path = operation.path().text().split("[?#]", 2)[0];
    this.headers = credentials.headers();
    this.query.addAll(credentials.query());
    this.cookies.addAll(credentials.cookies());
  }

  /**
   * The request.
   *
   * @param isFull whether it has every parameter that can be written, else only those that it must
   */
  Made<HttpRequest> make(boolean isFull) {
    for (Parameter parameter : operation.parameters()) {
      boolean isWanted = isFull && !isTaken(parameter);
      if ((parameter.isRequired() || isWanted) && !add(parameter) && parameter.isRequired()) {
        return new Made.None<>(parameter.describe() + ": no value that can be written was found");
      }
    }
    if (!cookies.isEmpty()) {
      headers = headers.with("Cookie", String.join("; ", cookies));
    }
    byte[] body = new byte[0];
    Made.Source source = Made.Source.GENERATED;
    if (operation.body().isPresent() && !operation.body().get().content().isEmpty()) {
      Made<BodyWriter.Written> made = body(operation.body().get().content());
      if (made instanceof Made.Found<BodyWriter.Written> found) {
        headers = headers.with("Content-Type", found.value().contentType());
        body = found.value().bytes();
        source = found.source();
      } else if (operation.body().get().isRequired()) {
        return new Made.None<>("body: " + ((Made.None<BodyWriter.Written>) made).reason());
      }
    }
    // A hole that no parameter is declared for may have any text.
    path = path.replaceAll("\\{[^{}]*}", "1");
    return checked(
        new HttpRequest(operation.method(), path, String.join("&", query), headers, body), source);
  }

  /** Credentials may be declared as parameters, too. */
  private boolean isTaken(Parameter parameter) {
    return parameter.in() == Parameter.In.HEADER && headers.has(parameter.name())
        || query.stream().anyMatch(text -> text.startsWith(parameter.name() + "="));
  }

  private Made<HttpRequest> checked(HttpRequest request, Made.Source source) {
    Received received = validator.request(request);
    if (!received.isValid()) {
      return new Made.None<>("what was made is not valid: " + received.violations().get(0));
    }
    boolean isFound =
        received
            .operation()
            .filter(found -> found.path().shape().split("[?#]", 2)[0].equals(shape()))
            .isPresent();
    return isFound
        ? new Made.Found<>(request, source)
        : new Made.None<>("what was made is for " + received.operation().orElseThrow().name());
  }

  private String shape() {
    return operation.path().shape().split("[?#]", 2)[0];
  }

  private Made<BodyWriter.Written> body(List<MediaType> content) {
    Made<BodyWriter.Written> first = new Made.None<>("there is no media type");
    for (MediaType media : JsonFirst.of(content)) {
      Made<BodyWriter.Written> made =
          contents.body(media, choice, dice.child(media.range().toString()).seed());
      if (made instanceof Made.Found) {
        return made;
      }
      first = made;
    }
    return first;
  }

  private boolean add(Parameter parameter) {
    long seed = dice.child(parameter.in() + " " + parameter.name()).seed();
    Optional<List<ParameterEncoder.Written>> written =
        contents
            .values(parameter, choice.isDynamic(), seed)
            .flatMap(value -> ParameterEncoder.encode(parameter, value).stream())
            .findFirst();
    written.ifPresent(texts -> texts.forEach(text -> add(parameter.in(), text)));
    return written.isPresent();
  }

  private void add(Parameter.In in, ParameterEncoder.Written text) {
    switch (in) {
      case PATH -> path = path.replace("{" + text.name() + "}", text.text());
      case QUERY -> query.add(text.toString());
      case QUERYSTRING -> query.add(text.name().isEmpty() ? text.text() : text.toString());
      case HEADER -> headers = headers.with(text.name(), text.text());
      case COOKIE -> cookies.add(text.toString());
    }
  }
}
