package io.concordat.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is wrong with a value that fits none of several alternatives: the faults of the one that it
 * is meant for, where that can be told, and not those of all.
 */
final class Explanation {

  private static final Set<String> UNIONS = Set.of("anyOf", "oneOf");

  /** Keywords behind which a name stands that is no keyword. */
  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "dependentSchemas");

  /** Keywords that apply a schema to a part of the value. */
  private static final Set<String> INWARDS =
      Set.of(
          "additionalProperties", "unevaluatedProperties", "items", "contains", "unevaluatedItems");

  private static final int MOST_REASONS = 4;

  private Explanation() {}

  /** A union that a value fails: where it stands, and where the value does. */
  private record Union(List<String> evaluation, List<String> instance) {}

  static List<Fault> of(List<Fault> faults) {
    return within(faults, 0);
  }

  /**
   * @param from where the ways through the schemas, equal up to there, go apart
   */
  private static List<Fault> within(List<Fault> faults, int from) {
    List<Fault> explained = new ArrayList<>();
    Map<Union, Map<Integer, List<Fault>>> unions = new LinkedHashMap<>();
    for (Fault fault : faults) {
      Optional<Union> union = union(fault, from);
      if (union.isEmpty()) {
        explained.add(fault);
        continue;
      }
      Map<Integer, List<Fault>> branches =
          unions.computeIfAbsent(union.get(), u -> new TreeMap<>());
      int at = union.get().evaluation().size();
      if (at < fault.evaluation().size()) {
        branches
            .computeIfAbsent(Integer.parseInt(fault.evaluation().get(at)), b -> new ArrayList<>())
            .add(fault);
      } else {
        branches.computeIfAbsent(-1, b -> new ArrayList<>()).add(fault);
      }
    }
    unions.forEach((union, branches) -> explained.addAll(explain(union, branches)));
    return explained;
  }

  private static Optional<Union> union(Fault fault, int from) {
    int steps = 0;
    List<String> way = fault.evaluation();
    for (int i = 0; i < way.size(); i++) {
      String keyword = way.get(i);
      if (UNIONS.contains(keyword) && i >= from) {
        return Optional.of(new Union(way.subList(0, i + 1), fault.instance().subList(0, steps)));
      }
      if (NAMED.contains(keyword)) {
        steps += keyword.equals("dependentSchemas") ? 0 : 1;
        i++;
      } else if (INWARDS.contains(keyword) || keyword.equals("prefixItems")) {
        steps++;
      }
      if (steps > fault.instance().size()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Fault> explain(Union union, Map<Integer, List<Fault>> branches) {
    List<Fault> own = branches.getOrDefault(-1, List.of());
    branches.remove(-1);
    if (branches.isEmpty()) {
      return own; // too many alternatives fit
    }
    List<List<Fault>> meant = new ArrayList<>();
    for (List<Fault> branch : branches.values()) {
      if (branch.stream().noneMatch(fault -> isOfAnotherKind(fault, union))) {
        meant.add(branch);
      }
    }
    if (meant.size() == 1) {
      return within(meant.get(0), union.evaluation().size() + 1);
    }
    if (branches.size() == 1) {
      return within(branches.values().iterator().next(), union.evaluation().size() + 1);
    }
    return List.of(
        new Fault(
            union.instance(),
            union.evaluation(),
            () -> words(union, meant.isEmpty() ? List.copyOf(branches.values()) : meant)));
  }

  /** Whether the type is another, or the property that tells the alternatives apart. */
  private static boolean isOfAnotherKind(Fault fault, Union union) {
    int depth = fault.instance().size() - union.instance().size();
    return depth == 0 && fault.keyword().equals("type")
        || depth == 1 && fault.keyword().equals("enum");
  }

  private static String words(Union union, List<List<Fault>> branches) {
    StringBuilder words = new StringBuilder("fits none of the alternatives: ");
    for (int i = 0; i < branches.size() && i < MOST_REASONS; i++) {
      Fault first = branches.get(i).get(0);
      words.append(i == 0 ? "" : "; or ");
      if (first.instance().size() > union.instance().size()) {
        words.append(first.pointer().substring(pointer(union).length())).append(' ');
      }
      words.append(first.words().get());
    }
    return words.append(branches.size() > MOST_REASONS ? "; or …" : "").toString();
  }

  private static String pointer(Union union) {
    return new Fault(union.instance(), List.of(), () -> "").pointer();
  }
}
