package io.concordat.stub;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What clients have created, by collection and id. Bounded: anybody may create. */
final class Store {

  private static final int MOST = 100_000;
  private static final long MOST_CHARACTERS = 32L << 20;

  private final Map<String, Map<String, Entity>> collections = new HashMap<>();
  private int count;
  private long characters;
  private long serial;

  /**
   * A member of a collection.
   *
   * @param given the names of what clients have said themselves
   */
  record Entity(Json.Obj value, Set<String> given) {
    Entity {
      given = Set.copyOf(given);
    }
  }

  synchronized long nextSerial() {
    return ++serial;
  }

  synchronized Optional<Entity> get(String collection, String id) {
    return Optional.ofNullable(collections.getOrDefault(collection, Map.of()).get(id));
  }

  synchronized List<Json.Obj> all(String collection) {
    List<Json.Obj> all = new ArrayList<>();
    collections.getOrDefault(collection, Map.of()).values().forEach(e -> all.add(e.value()));
    return all;
  }

  /** Keeps a member; false if there is no room. */
  synchronized boolean put(String collection, String id, Entity entity) {
    remove(collection, id);
    long size = size(collection, id, entity);
    if (count >= MOST || characters + size > MOST_CHARACTERS) {
      return false;
    }
    count++;
    characters += size;
    collections.computeIfAbsent(collection, key -> new LinkedHashMap<>()).put(id, entity);
    return true;
  }

  synchronized boolean remove(String collection, String id) {
    Map<String, Entity> members = collections.get(collection);
    Entity removed = members == null ? null : members.remove(id);
    if (removed == null) {
      return false;
    }
    count--;
    characters -= size(collection, id, removed);
    return true;
  }

  synchronized void clear() {
    collections.clear();
    count = 0;
    characters = 0;
    serial = 0;
  }

  private static long size(String collection, String id, Entity entity) {
    return 200L + collection.length() + id.length() + entity.value().text().length();
  }
}
