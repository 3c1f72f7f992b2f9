package io.concordat.stub;

import io.concordat.source.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a collection in an answer that lists them. */
final class Listing {

  private static final Set<String> COUNTS =
      Set.of(
          "total",
          "count",
          "size",
          "totalcount",
          "totalitems",
          "totalelements",
          "numberofelements");
  private static final List<String> LISTS =
      List.of("items", "data", "content", "results", "entries", "list", "values", "records");

  private final String noun;
  private final List<Json.Obj> members;
  private final Echo echo;

  private Listing(String noun, List<Json.Obj> members, Echo echo) {
    this.noun = noun;
    this.members = members;
    this.echo = echo;
  }

  /**
   * @param noun what the path calls them
   */
  static Listing of(String noun, List<Json.Obj> members, Echo echo) {
    return new Listing(noun, members, echo);
  }

  /** The usual answer, with these members in place of its own; the usual one if it has no room. */
  Prepared in(Prepared answer) {
    Json shown = answer.json().orElse(Json.NULL);
    if (shown instanceof Json.Arr list) {
      return array(list, changed -> echo.isValid(answer.schema(), changed))
          .map(answer::withJson)
          .orElse(answer);
    }
    if (shown instanceof Json.Obj object) {
      for (Map.Entry<String, Json.Arr> list : lists(object)) {
        String name = list.getKey();
        Optional<Json.Arr> changed =
            array(
                list.getValue(), items -> echo.isValid(answer.schema(), object.with(name, items)));
        if (changed.isPresent()) {
          return answer.withJson(counted(object.with(name, changed.get()), answer));
        }
      }
    }
    return answer;
  }

  /** The members of an object that are lists, the likeliest first. */
  private List<Map.Entry<String, Json.Arr>> lists(Json.Obj object) {
    List<Map.Entry<String, Json.Arr>> lists = new ArrayList<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof Json.Arr list) {
                lists.add(Map.entry(name, list));
              }
            });
    lists.sort(Comparator.comparingInt(list -> unlikely(list.getKey())));
    return lists;
  }

  private int unlikely(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals(noun)) {
      return -1;
    }
    int known = LISTS.indexOf(plain);
    return known < 0 ? LISTS.size() : known;
  }

  /** How a list may look. */
  private interface Test {
    boolean accepts(Json.Arr list);
  }

  private Optional<Json.Arr> array(Json.Arr usual, Test test) {
    Json.Arr all = Json.array(members);
    if (test.accepts(all)) {
      return Optional.of(all);
    }
    Optional<Json> pattern = usual.elements().stream().findFirst();
    List<Json> fitted = new ArrayList<>();
    for (Json.Obj member : members) {
      fit(member, pattern, test).ifPresent(fitted::add);
    }
    Json.Arr rest = Json.array(fitted);
    return test.accepts(rest) ? Optional.of(rest) : Optional.empty();
  }

  private static Optional<Json> fit(Json.Obj member, Optional<Json> pattern, Test test) {
    if (test.accepts(Json.array(List.of(member)))) {
      return Optional.of(member);
    }
    if (!(pattern.orElse(Json.NULL) instanceof Json.Obj blended)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Json> value : member.members().entrySet()) {
      Json.Obj next = blended.with(value.getKey(), value.getValue());
      if (test.accepts(Json.array(List.of(next)))) {
        blended = next;
      }
    }
    return test.accepts(Json.array(List.of(blended))) ? Optional.of(blended) : Optional.empty();
  }

  private Json.Obj counted(Json.Obj object, Prepared answer) {
    Json.Obj counted = object;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      String plain = member.getKey().replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
      if (member.getValue() instanceof Json.Num && COUNTS.contains(plain)) {
        Json.Obj next = counted.with(member.getKey(), Json.Num.of(members.size()));
        counted = echo.isValid(answer.schema(), next) ? next : counted;
      }
    }
    return counted;
  }
}
