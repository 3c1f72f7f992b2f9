package io.concordat.stub;

import io.concordat.example.Choice;
import io.concordat.example.Made;
import io.concordat.example.Messages;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpResponse;
import io.concordat.exchange.Media;
import io.concordat.exchange.Responses;
import io.concordat.model.MediaType;
import io.concordat.model.Operation;
import io.concordat.model.Response;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import io.concordat.source.JsonValues;
import io.concordat.source.Limits;
import io.concordat.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All responses that an API's operations may give; what is always the same is made once. */
final class Repertoire {

  private final Messages messages;
  private final Map<Key, Made<Prepared>> known = new ConcurrentHashMap<>();

  /** Documents are compared by identity: there are as many keys as places in them. */
  private record Key(
      Node operation,
      Node response,
      String status,
      Optional<Node> media,
      Optional<String> example) {}

  Repertoire(ServedApi served, long seed) {
    this.messages = new Messages(served.validator(), served.specification(), seed);
  }

  /** What an operation answers a client that wishes for this and accepts that; or why nothing. */
  Made<Prepared> choose(Operation operation, Preferences wish, List<String> accept) {
    if (wish.code().isPresent()) {
      int code = wish.code().get();
      Optional<Response> declared = Responses.declared(operation, code);
      return declared.isEmpty()
          ? new Made.None<>(code + " is not declared; declared: " + statuses(operation))
          : withStatus(make(operation, declared.get(), accept, choice(wish)), code);
    }
    List<Response> candidates = bestFirst(operation);
    if (candidates.isEmpty()) {
      return new Made.Found<>(nothing(200), Made.Source.SPECIFICATION);
    }
    if (wish.example().isEmpty()) {
      return make(operation, candidates.get(0), accept, choice(wish));
    }
    for (Response response : candidates) {
      // One without content shows nothing, whatever it is called.
      if (!response.content().isEmpty()) {
        Made<Prepared> made = make(operation, response, accept, choice(wish));
        if (made instanceof Made.Found<Prepared>) {
          return made;
        }
      }
    }
    return new Made.None<>("no example is called \"" + wish.example().get() + "\"");
  }

  private static Choice choice(Preferences wish) {
    return new Choice(wish.example(), wish.isDynamic());
  }

  private static Made<Prepared> withStatus(Made<Prepared> made, int status) {
    return made instanceof Made.Found<Prepared> found
        ? new Made.Found<>(found.value().withStatus(status), found.source())
        : made;
  }

  private static String statuses(Operation operation) {
    List<String> statuses =
        operation.responses().stream().map(response -> response.status().toString()).toList();
    return statuses.isEmpty() ? "none" : String.join(", ", statuses);
  }

  /** The one for success that is most like 200, else the one for all others, else the rest. */
  private static List<Response> bestFirst(Operation operation) {
    List<Response> sorted = new ArrayList<>(operation.responses());
    sorted.sort(
        Comparator.comparing((Response response) -> rank(response))
            .thenComparing(response -> response.status().text()));
    return sorted;
  }

  private static int rank(Response response) {
    return switch (response.status().text().charAt(0)) {
      case '2' -> 0;
      case '3' -> 1;
      case 'D' -> 2;
      case '1' -> 4;
      default -> 3;
    };
  }

  private Made<Prepared> make(
      Operation operation, Response response, List<String> accept, Choice choice) {
    List<MediaType> acceptable = Media.acceptable(response.content(), accept);
    // An error is told in a type that was not asked for rather than not at all (RFC 9110 §12.5.1).
    List<MediaType> content = acceptable.isEmpty() ? response.content() : acceptable;
    if (content.isEmpty()) {
      return make(operation, response, Optional.empty(), choice);
    }
    Made<Prepared> first = make(operation, response, Optional.of(content.get(0)), choice);
    for (int i = 1; i < content.size() && !(first instanceof Made.Found<Prepared>); i++) {
      Made<Prepared> next = make(operation, response, Optional.of(content.get(i)), choice);
      if (next instanceof Made.Found<Prepared>) {
        return next;
      }
    }
    return first;
  }

  private Made<Prepared> make(
      Operation operation, Response response, Optional<MediaType> media, Choice choice) {
    if (choice.isDynamic()) {
      return makeNow(operation, response, media, choice);
    }
    Key key =
        new Key(
            operation.node(),
            response.node(),
            response.status().text(),
            media.map(MediaType::node),
            choice.example());
    Made<Prepared> made = known.get(key);
    if (made == null) {
      made = makeNow(operation, response, media, choice);
      // Any client may ask for a name that there is not.
      if (made instanceof Made.Found<Prepared> || choice.example().isEmpty()) {
        known.put(key, made);
      }
    }
    return made;
  }

  private Made<Prepared> makeNow(
      Operation operation, Response response, Optional<MediaType> media, Choice choice) {
    Made<HttpResponse> made = messages.response(operation, response, media, choice);
    if (made instanceof Made.Found<HttpResponse> found) {
      HttpResponse sent = withOneType(found.value());
      boolean isJson =
          media.map(type -> type.range().isJson()).orElse(false) && sent.body().length > 0;
      return new Made.Found<>(
          new Prepared(
              sent,
              isJson
                  ? Optional.of(JsonValues.read(sent.body(), Limits.DEFAULT))
                  : Optional.<Json>empty(),
              media.flatMap(MediaType::schema).orElse(Schema.any())),
          found.source());
    }
    return new Made.None<>(((Made.None<HttpResponse>) made).reason());
  }

  /** A header object for the media type is to be ignored (OAS 3.1 §4.8.17.1). */
  private static HttpResponse withOneType(HttpResponse response) {
    List<String> types = response.headers().all("Content-Type");
    return types.size() < 2
        ? response
        : new HttpResponse(
            response.status(),
            response
                .headers()
                .without("Content-Type")
                .with("Content-Type", types.get(types.size() - 1)),
            response.body());
  }

  private static Prepared nothing(int status) {
    return new Prepared(
        new HttpResponse(status, Headers.NONE, new byte[0]), Optional.empty(), Schema.any());
  }
}
