package io.concordat.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables in a server's address (OAS 3.1 §4.8.6; AsyncAPI 3.0, Server Variable Object). */
public final class ServerVariables {

  /** Variables with many values multiply; past this many addresses the rest stays a hole. */
  private static final int MAX_EXPANSION = 200;

  private static final List<String> ANY_VALUE = List.of("{}");

  private ServerVariables() {}

  /**
   * All that an address with variables stands for.
   *
   * @param values of each variable; one without a list may have any value and becomes {@code {}}
   */
  public static Set<String> expand(String address, Map<String, List<String>> values) {
    Set<String> expanded = new LinkedHashSet<>(Set.of(address));
    for (Map.Entry<String, List<String>> variable : values.entrySet()) {
      List<String> listed = variable.getValue();
      boolean isOpen = listed.isEmpty() || expanded.size() * listed.size() > MAX_EXPANSION;
      Set<String> next = new LinkedHashSet<>();
      for (String text : expanded) {
        for (String value : isOpen ? ANY_VALUE : listed) {
          next.add(text.replace("{" + variable.getKey() + "}", value));
        }
      }
      expanded = next;
    }
    return expanded.stream()
        .map(text -> PathTemplate.of(text).shape())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
