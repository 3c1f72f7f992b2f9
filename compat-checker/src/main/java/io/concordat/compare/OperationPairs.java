package io.concordat.compare;

import io.concordat.model.Operation;
import io.concordat.model.PathTemplate;
import io.concordat.model.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which operation of the old version is which of the new: by method and path template, whatever the
 * names of its holes, else by the effective path below the host.
 *
 * @param both those in both versions
 * @param removed those without a counterpart in the new version
 * @param added those without one in the old version
 */
record OperationPairs(List<Pair> both, List<Operation> removed, List<Operation> added) {

  /** The same operation in both versions. */
  record Pair(Operation oldOperation, Operation newOperation) {}

  static OperationPairs of(List<Operation> oldOperations, List<Operation> newOperations) {
    List<Pair> both = new ArrayList<>();
    List<Operation> added = new ArrayList<>(newOperations);
    List<Operation> left = pair(oldOperations, added, both, OperationPairs::identity);
    List<Operation> removed = pair(left, added, both, OperationPairs::effectiveIdentity);
    return new OperationPairs(both, removed, added);
  }

  private static List<Operation> pair(
      List<Operation> oldOperations,
      List<Operation> unpaired,
      List<Pair> both,
      java.util.function.Function<Operation, String> identity) {
    Map<String, Operation> byIdentity = new HashMap<>();
    unpaired.forEach(operation -> byIdentity.putIfAbsent(identity.apply(operation), operation));
    List<Operation> left = new ArrayList<>();
    // Records compare by their whole content; here only the object itself is meant.
    Set<Operation> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Operation operation : oldOperations) {
      Operation counterpart = byIdentity.remove(identity.apply(operation));
      if (counterpart == null) {
        left.add(operation);
      } else {
        both.add(new Pair(operation, counterpart));
        taken.add(counterpart);
      }
    }
    unpaired.removeIf(taken::contains);
    return left;
  }

  private static String identity(Operation operation) {
    // What stands in the braces of a callback is no name but an expression (OAS 3.1 §4.8.18.1).
    String path = operation.isReversed() ? operation.path().text() : operation.path().shape();
    return operation.kind() + " " + operation.method() + " " + path;
  }

  private static String effectiveIdentity(Operation operation) {
    if (operation.isReversed()) {
      return identity(operation);
    }
    Set<String> paths = new TreeSet<>();
    for (Server server : operation.servers()) {
      for (String base : server.baseUrls()) {
        paths.add(PathTemplate.of(pathOf(base) + operation.path().text()).shape());
      }
    }
    return operation.kind() + " " + operation.method() + " " + paths;
  }

  /** The path of a base URL, without scheme and host. */
  private static String pathOf(String base) {
    try {
      String path = URI.create(base.replace("{}", "_")).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException notAUrl) {
      return base;
    }
  }
}
