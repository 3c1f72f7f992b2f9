package io.concordat.stub;

import io.concordat.exchange.Operations;
import io.concordat.model.Operation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which operations of an API create, list, read, change and delete the members of a collection:
 * {@code /orders} is one where there is a {@code /orders/{id}}.
 */
final class Collections {

  /** What an operation does to a collection. */
  enum Act {
    CREATE,
    LIST,
    READ,
    REPLACE,
    CHANGE,
    DELETE
  }

  /**
   * An operation on a collection.
   *
   * @param hole the name of the parameter that tells its members apart
   * @param noun what the path calls its members, in the plural
   * @param reading the operation that reads a member, if there is one
   */
  record Role(Act act, String hole, String noun, Optional<Operation> reading) {}

  private final Map<Operation, Role> roles = new IdentityHashMap<>();

  Collections(Operations operations) {
    Map<String, Operation> items = new HashMap<>();
    Map<String, Operation> readings = new HashMap<>();
    for (Operation operation : operations.all()) {
      if (isMember(operation)) {
        items.putIfAbsent(parent(operation.path().shape()), operation);
        if (operation.method().equals("GET")) {
          readings.put(parent(operation.path().shape()), operation);
        }
      }
    }
    for (Operation operation : operations.all()) {
      boolean isMember = isMember(operation) && !items.containsKey(operation.path().shape());
      String collection = isMember ? parent(operation.path().shape()) : operation.path().shape();
      Operation item = items.get(collection);
      if (item != null) {
        act(operation.method(), isMember)
            .ifPresent(
                act ->
                    roles.put(
                        operation,
                        new Role(
                            act,
                            last(item.path().holes()),
                            lastSegment(collection),
                            Optional.ofNullable(readings.get(collection)))));
      }
    }
  }

  Optional<Role> role(Operation operation) {
    return Optional.ofNullable(roles.get(operation));
  }

  private static Optional<Act> act(String method, boolean isMember) {
    return Optional.ofNullable(
        isMember
            ? switch (method) {
              case "GET" -> Act.READ;
              case "PUT" -> Act.REPLACE;
              case "PATCH" -> Act.CHANGE;
              case "DELETE" -> Act.DELETE;
              default -> null;
            }
            : switch (method) {
              case "GET" -> Act.LIST;
              case "POST" -> Act.CREATE;
              default -> null;
            });
  }

  /** Whether the last segment of the path is a hole and nothing else. */
  private static boolean isMember(Operation operation) {
    return operation.path().shape().endsWith("/{}")
        && !operation.path().text().contains("#")
        && !parent(operation.path().shape()).isEmpty();
  }

  private static String parent(String shape) {
    int slash = shape.lastIndexOf('/');
    return slash < 0 ? "" : shape.substring(0, slash);
  }

  private static String lastSegment(String shape) {
    return shape.substring(shape.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static String last(List<String> names) {
    return names.get(names.size() - 1);
  }
}
