package io.concordat.exchange;

import io.concordat.model.Api;
import io.concordat.model.Operation;
import io.concordat.model.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The operations that clients can call, by what they send. */
public final class Operations {

  private final List<Operation> all;
  private final PathTree<Map<String, List<Target>>> tree = new PathTree<>();

  private record Target(Operation operation, List<String> holes) {

    Route route(List<String> texts) {
      Map<String, String> byName = new HashMap<>();
      for (int i = 0; i < holes.size(); i++) {
        byName.put(holes.get(i), texts.get(i));
      }
      return new Route(operation, byName);
    }
  }

  public Operations(Api api) {
    this.all = api.operations().stream().filter(o -> o.kind() == Operation.Kind.PATH).toList();
    all.forEach(this::add);
  }

  private void add(Operation operation) {
    List<Segment> segments = segments(sent(operation)).stream().map(Segment::of).toList();
    List<String> holes = segments.stream().flatMap(s -> s.holes().stream()).toList();
    tree.at(segments, LinkedHashMap::new)
        .computeIfAbsent(operation.method(), method -> new ArrayList<>())
        .add(new Target(operation, holes));
  }

  /** The template without what is not part of a request's path. */
  private static String sent(Operation operation) {
    return operation.path().text().split("[?#]", 2)[0];
  }

  /** All of them, in the order of the document. */
  public List<Operation> all() {
    return all;
  }

  /**
   * The operation that a request is for.
   *
   * @param path percent-encoded, without the base path
   */
  public Match match(String method, String path) {
    Set<String> others = new TreeSet<>();
    List<Route> routes = new ArrayList<>();
    List<Operation> near = new ArrayList<>();
    String upper = method.toUpperCase(Locale.ROOT);
    tree.find(
        segments(path),
        hit -> {
          List<Target> targets = hit.value().getOrDefault(upper, List.of());
          targets.forEach(target -> routes.add(target.route(hit.texts())));
          others.addAll(hit.value().keySet());
          hit.value().values().forEach(there -> near.add(there.get(0).operation()));
          return !targets.isEmpty();
        });
    if (!routes.isEmpty()) {
      return new Match.Found(routes);
    }
    return near.isEmpty() ? new Match.Nothing() : new Match.OtherMethods(others, near.get(0));
  }

  /** The methods for which there is an operation on this path, in upper case. */
  public Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    tree.find(
        segments(path),
        hit -> {
          methods.addAll(hit.value().keySet());
          return false;
        });
    return methods;
  }

  /**
   * The paths of the base URLs, longest first, without a slash at the end; empty text for an API at
   * the root. A variable that may have any value stays as {@code {}}.
   */
  public List<String> basePaths() {
    Set<String> paths = new LinkedHashSet<>();
    for (Operation operation : all) {
      for (Server server : operation.servers()) {
        server.baseUrls().forEach(url -> paths.add(pathOf(url)));
      }
    }
    return paths.stream()
        .sorted(
            Comparator.comparing((String path) -> -path.length())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static String pathOf(String url) {
    int authority = url.indexOf("//");
    int path = authority < 0 ? 0 : url.indexOf('/', authority + 2);
    String text = path < 0 ? "" : url.substring(path).split("[?#]", 2)[0];
    String rooted = text.isEmpty() || text.startsWith("/") ? text : "/" + text;
    return rooted.endsWith("/") ? rooted.substring(0, rooted.length() - 1) : rooted;
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  /**
   * The operation of this name, such as {@code GET /orders/{id}}, or of this {@code operationId}.
   */
  public Optional<Operation> named(String name) {
    return all.stream()
        .filter(o -> o.name().equals(name) || o.id().filter(name::equals).isPresent())
        .findFirst();
  }
}
