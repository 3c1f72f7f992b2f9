package io.concordat.stub;

import io.concordat.example.Made;
import io.concordat.model.Operation;
import io.concordat.model.Parameter;
import io.concordat.model.Schema;
import io.concordat.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Which member of a collection is meant: by what name they say so, and what a new one is called.
 */
final class Identities {

  private static final int TRIES = 50;

  private final Repertoire repertoire;
  private final Echo echo;
  private final Store store;
  private final Random random;

  Identities(Repertoire repertoire, Echo echo, Store store, long seed) {
    this.repertoire = repertoire;
    this.echo = echo;
    this.store = store;
    this.random = new Random(seed);
  }

  /** The member that tells the members of the collection apart. */
  Optional<String> name(Visit visit, Json.Obj entity) {
    String noun = visit.role().noun();
    String singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    Map<String, String> byPlainName = new LinkedHashMap<>();
    entity.members().keySet().forEach(name -> byPlainName.putIfAbsent(plain(name), name));
    for (String candidate : List.of(visit.role().hole(), "id", singular + "id")) {
      String name = byPlainName.get(plain(candidate));
      if (name != null) {
        return Optional.of(name);
      }
    }
    Optional<Operation> reading = visit.role().reading();
    if (reading.isPresent()
        && repertoire.choose(reading.get(), Preferences.NONE, List.of())
            instanceof Made.Found<Prepared> found
        && found.value().json().orElse(Json.NULL) instanceof Json.Obj shown) {
      for (String name : shown.members().keySet()) {
        if (plain(name).equals(plain(visit.role().hole())) || plain(name).equals("id")) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  /** An id that is not taken, that the path can say and, if it is shown, the body too. */
  Json make(
      Visit visit,
      Optional<String> idName,
      Json.Obj sent,
      Json.Obj merged,
      Json.Obj shown,
      Schema schema) {
    if (idName.isPresent() && sent.members().containsKey(idName.get())) {
      return sent.members().get(idName.get());
    }
    Optional<Schema> inPath = pathSchema(visit);
    boolean isShown = idName.isPresent() && shown.members().containsKey(idName.get());
    Optional<Json> tried = Optional.empty();
    for (int i = 0; i < TRIES; i++) {
      long serial = store.nextSerial();
      Json number = Json.Num.of(serial);
      for (Json candidate : List.of(number, Json.of(uuid()), Json.of(Long.toString(serial)))) {
        boolean fitsPath =
            inPath.isEmpty()
                || echo.isValid(inPath.get(), candidate)
                || echo.isValid(inPath.get(), Json.of(text(candidate)));
        boolean fitsBody =
            !isShown || echo.isValid(schema, shown.with(idName.orElseThrow(), candidate));
        if (fitsPath && fitsBody && store.get(visit.collection(), text(candidate)).isEmpty()) {
          return candidate;
        }
      }
      Optional<Json> another = dynamicId(visit, idName);
      if (another.isPresent() && store.get(visit.collection(), text(another.get())).isEmpty()) {
        return another.get();
      }
      if (another.equals(tried)) {
        // There is only this one.
        break;
      }
      tried = another;
    }
    return idName
        .map(name -> merged.members().getOrDefault(name, Json.of(uuid())))
        .orElseGet(() -> Json.of(uuid()));
  }

  private synchronized String uuid() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }

  private Optional<Json> dynamicId(Visit visit, Optional<String> idName) {
    Made<Prepared> made =
        repertoire.choose(
            visit.operation(),
            new Preferences(Optional.empty(), Optional.empty(), true),
            visit.accept());
    return made.found()
        .flatMap(Prepared::json)
        .filter(Json.Obj.class::isInstance)
        .flatMap(json -> idName.map(((Json.Obj) json).members()::get));
  }

  private static Optional<Schema> pathSchema(Visit visit) {
    return visit
        .role()
        .reading()
        .flatMap(
            reading ->
                reading.parameters().stream()
                    .filter(p -> p.in() == Parameter.In.PATH && p.name().equals(last(reading)))
                    .findFirst())
        .flatMap(Parameter::schema);
  }

  private static String last(Operation operation) {
    List<String> holes = operation.path().holes();
    return holes.get(holes.size() - 1);
  }

  static String text(Json id) {
    if (id instanceof Json.Str text) {
      return text.value();
    }
    return id.text();
  }
}
