package io.concordat.stub;

import io.concordat.example.Made;
import io.concordat.exchange.Received;
import io.concordat.model.Operation;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers as a provider would that keeps what it is sent. Whatever it says is what the
 * specification allows: a value for which an answer has no room is left out of it.
 */
final class State {

  private static final Preferences NOT_FOUND =
      new Preferences(Optional.of(404), Optional.empty(), false);

  private final Collections collections;
  private final Repertoire repertoire;
  private final Echo echo;
  private final Store store = new Store();
  private final Identities ids;

  State(Collections collections, Repertoire repertoire, Echo echo, long seed) {
    this.collections = collections;
    this.repertoire = repertoire;
    this.echo = echo;
    this.ids = new Identities(repertoire, echo, store, seed);
  }

  /**
   * The answer, if the operation is one on a collection.
   *
   * @param url of the request, without its query
   */
  Optional<Made<Prepared>> answer(Received received, String url) {
    Operation operation = received.operation().orElseThrow();
    Optional<Collections.Role> role = collections.role(operation);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    String path = received.request().path();
    boolean isMember =
        role.get().act() != Collections.Act.CREATE && role.get().act() != Collections.Act.LIST;
    int slash = path.lastIndexOf('/');
    Visit visit =
        new Visit(
            received,
            operation,
            role.get(),
            isMember ? path.substring(0, slash) : path,
            isMember ? decoded(path.substring(slash + 1)) : "",
            url);
    return switch (role.get().act()) {
      case CREATE -> create(visit);
      case LIST -> Optional.of(list(visit));
      case READ -> Optional.of(read(visit));
      case REPLACE, CHANGE -> change(visit);
      case DELETE -> Optional.of(delete(visit));
    };
  }

  void clear() {
    store.clear();
  }

  private Optional<Made<Prepared>> create(Visit visit) {
    if (!(visit.received().body().orElse(Json.NULL) instanceof Json.Obj sent)) {
      return Optional.empty();
    }
    Made<Prepared> usual = usual(visit.operation(), visit);
    if (!(usual instanceof Made.Found<Prepared> found) || !found.value().isSuccess()) {
      return Optional.of(usual);
    }
    Prepared answer = found.value();
    Json.Obj shown =
        answer.json().orElse(Json.NULL) instanceof Json.Obj object ? object : Json.object();
    Json.Obj merged = merge(shown, sent);
    Optional<String> idName = ids.name(visit, merged);
    Schema schema = answer.json().isPresent() ? answer.schema() : Schema.any();
    Json id = ids.make(visit, idName, sent, merged, shown, schema);
    Json.Obj entity = idName.isPresent() ? merged.with(idName.get(), id) : merged;
    if (!store.put(
        visit.collection(),
        Identities.text(id),
        new Store.Entity(entity, sent.members().keySet()))) {
      return Optional.of(new Made.Found<>(full(), Made.Source.GENERATED));
    }
    Prepared created =
        answer.json().isPresent() && !shown.members().isEmpty()
            ? answer.withJson(echo.blend(shown, entity.members(), schema))
            : answer;
    boolean isTold =
        created.response().status() == 201 || created.response().headers().has("Location");
    String location =
        visit.url()
            + (visit.url().endsWith("/") ? "" : "/")
            + URLEncoder.encode(Identities.text(id), StandardCharsets.UTF_8).replace("+", "%20");
    return Optional.of(
        new Made.Found<>(
            isTold ? created.withHeader("Location", location) : created, found.source()));
  }

  private Made<Prepared> list(Visit visit) {
    Made<Prepared> usual = usual(visit.operation(), visit);
    if (!(usual instanceof Made.Found<Prepared> found) || !found.value().isSuccess()) {
      return usual;
    }
    Prepared answer = found.value();
    return new Made.Found<>(
        Listing.of(visit.role().noun(), store.all(visit.collection()), echo).in(answer),
        found.source());
  }

  private Made<Prepared> read(Visit visit) {
    Optional<Store.Entity> entity = store.get(visit.collection(), visit.id());
    if (entity.isEmpty()) {
      return notFound(visit);
    }
    return shown(visit, entity.get().value());
  }

  private Optional<Made<Prepared>> change(Visit visit) {
    if (!(visit.received().body().orElse(Json.NULL) instanceof Json.Obj sent)) {
      return Optional.empty();
    }
    Optional<Store.Entity> old = store.get(visit.collection(), visit.id());
    boolean isReplacing = visit.role().act() == Collections.Act.REPLACE;
    boolean mayCreate =
        isReplacing
            && visit.operation().responses().stream()
                .anyMatch(response -> response.status().text().equals("201"));
    if (old.isEmpty() && !mayCreate) {
      return Optional.of(notFound(visit));
    }
    Json.Obj before = old.map(Store.Entity::value).orElse(Json.object());
    Set<String> given = new HashSet<>(sent.members().keySet());
    Json.Obj after = before;
    if (isReplacing) {
      // What the provider said of its own accord stays.
      for (String name : old.map(Store.Entity::given).orElse(Set.of())) {
        after = after.without(name);
      }
      after = merge(after, sent);
    } else {
      after = (Json.Obj) MergePatch.apply(before, sent);
      given.addAll(old.map(Store.Entity::given).orElse(Set.of()));
    }
    // The path says who it is.
    Optional<String> idName = ids.name(visit, before.members().isEmpty() ? after : before);
    if (idName.isPresent()) {
      Json id = before.members().getOrDefault(idName.get(), Json.of(visit.id()));
      after = after.with(idName.get(), id);
    }
    if (!store.put(visit.collection(), visit.id(), new Store.Entity(after, given))) {
      return Optional.of(new Made.Found<>(full(), Made.Source.GENERATED));
    }
    return Optional.of(shown(visit, after));
  }

  private Made<Prepared> delete(Visit visit) {
    return store.remove(visit.collection(), visit.id())
        ? usual(visit.operation(), visit)
        : notFound(visit);
  }

  /** The usual answer with the values of this member. */
  private Made<Prepared> shown(Visit visit, Json.Obj entity) {
    Made<Prepared> usual = usual(visit.operation(), visit);
    if (usual instanceof Made.Found<Prepared> found
        && found.value().json().orElse(Json.NULL) instanceof Json.Obj shown) {
      Prepared answer = found.value();
      return new Made.Found<>(
          answer.withJson(
              echo.isValid(answer.schema(), entity)
                  ? entity
                  : echo.blend(shown, entity.members(), answer.schema())),
          found.source());
    }
    return usual;
  }

  private Made<Prepared> usual(Operation operation, Visit visit) {
    return repertoire.choose(operation, Preferences.NONE, visit.accept());
  }

  private Made<Prepared> notFound(Visit visit) {
    Made<Prepared> declared = repertoire.choose(visit.operation(), NOT_FOUND, visit.accept());
    return declared instanceof Made.Found<Prepared>
        ? declared
        : new Made.Found<>(
            new Prepared(
                Problems.of(
                    404, "Not there", "Nothing with this id was created, or it was deleted."),
                Optional.empty(),
                Schema.any()),
            Made.Source.GENERATED);
  }

  private static Prepared full() {
    return new Prepared(
        Problems.of(507, "No room", "The stub keeps no more; POST /__concordat/reset empties it."),
        Optional.empty(),
        Schema.any());
  }

  private static Json.Obj merge(Json.Obj old, Json.Obj sent) {
    Json.Obj merged = old;
    for (Map.Entry<String, Json> member : sent.members().entrySet()) {
      merged = merged.with(member.getKey(), member.getValue());
    }
    return merged;
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
