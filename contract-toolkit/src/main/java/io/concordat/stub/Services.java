package io.concordat.stub;

import io.concordat.exchange.HttpRequest;
import io.concordat.model.Operation;
import io.concordat.source.Location;
import io.concordat.source.Problem;
import io.concordat.source.SpecException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All APIs of a stub, each under its base paths. */
record Services(List<Service> all) {

  Services {
    all = List.copyOf(all);
  }

  /** A service and the request as it sees it, without the base path. */
  record Target(Service service, HttpRequest request) {}

  /** The service of one of the specifications. */
  Service of(StubSpec spec) {
    return all.stream()
        .filter(service -> service.served().spec().equals(spec))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(spec + " is not served"));
  }

  /** These services with one read anew. */
  Services with(Service service) {
    List<Service> next = new ArrayList<>(all);
    next.replaceAll(old -> old.served().spec().equals(service.served().spec()) ? service : old);
    return new Services(next);
  }

  /**
   * Makes sure that each request is for one operation and no operation is where the stub itself is.
   *
   * @throws SpecException when two APIs are in each other's way
   */
  Services checked() {
    List<Problem> problems = new ArrayList<>();
    Map<String, Service> taken = new HashMap<>();
    for (Service service : all) {
      for (Operation operation : service.operations().all()) {
        for (String base : service.served().basePaths()) {
          String path = base + operation.path().shape();
          Service other = taken.putIfAbsent(operation.method() + " " + path, service);
          Location at = operation.location();
          if (other != null && other != service) {
            problems.add(
                Problem.error(
                    at,
                    operation.method()
                        + " "
                        + base
                        + operation.path().text()
                        + " is served for "
                        + other.served().spec().reference()
                        + ", too",
                    "give one of the two another base path: /BASE=SPEC"));
          }
          if (AdminPages.owns(path)) {
            problems.add(
                Problem.error(
                    at,
                    path + " is where the stub itself answers",
                    "give the specification a base path: /BASE=SPEC"));
          }
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return this;
  }

  /**
   * Whom a request is for: of the services whose base path fits, the one that knows the path, else
   * the one with the longest base path.
   */
  Optional<Target> target(HttpRequest request) {
    List<Target> targets = new ArrayList<>();
    for (Service service : all) {
      String path = service.served().below(request.path());
      if (path != null) {
        targets.add(new Target(service, withPath(request, path)));
      }
    }
    if (targets.size() < 2) {
      return targets.stream().findFirst();
    }
    Comparator<Target> known = Comparator.comparing(t -> !t.service().knows(t.request()));
    return targets.stream().min(known.thenComparing(target -> target.request().path().length()));
  }

  private static HttpRequest withPath(HttpRequest request, String path) {
    return path.length() == request.path().length()
        ? request
        : new HttpRequest(
            request.method(), path, request.query(), request.headers(), request.body());
  }

  /** The only service, or the one whose specification or base path is named. */
  Optional<Service> named(@Nullable String name) {
    if (name == null) {
      return all.stream().findFirst();
    }
    return all.stream()
        .filter(
            service ->
                service.served().spec().reference().equals(name)
                    || service.served().basePaths().contains(name)
                    || service.served().api().title().equals(name))
        .findFirst();
  }
}
