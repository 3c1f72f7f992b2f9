package io.concordat.compare;

import io.concordat.model.Security;
import io.concordat.model.Security.Alternative;
import io.concordat.model.Security.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what callers must show, as a choice between sets of schemes with scopes. */
final class SecurityComparison {

  private static final Alternative NOTHING = new Alternative(Map.of());

  private final Ledger ledger;

  SecurityComparison(Ledger ledger) {
    this.ledger = ledger;
  }

  void compare(String operation, Security oldSecurity, Security newSecurity) {
    boolean isTightened = turnsAway(newSecurity, oldSecurity);
    boolean isRelaxed = turnsAway(oldSecurity, newSecurity);
    if (isTightened || isRelaxed) {
      Change change =
          isTightened && isRelaxed
              ? Change.SECURITY_CHANGED
              : isTightened ? Change.SECURITY_TIGHTENED : Change.SECURITY_RELAXED;
      ledger.add(
          Fact.of(change, oldSecurity.node(), newSecurity.node(), "security")
              .says(describe(oldSecurity), describe(newSecurity))
              .oldClient(isTightened ? Verdict.ruled(Failure.ALTERED) : Verdict.works())
              .newClient(isRelaxed ? Verdict.ruled(Failure.ALTERED) : Verdict.works()),
          operation);
    }
    compareFlows(operation, oldSecurity, newSecurity);
  }

  /** Whether the gate stops somebody whom the other one lets in. */
  private static boolean turnsAway(Security gate, Security other) {
    return alternatives(other).stream()
        .anyMatch(shown -> alternatives(gate).stream().noneMatch(shown::satisfies));
  }

  private static List<Alternative> alternatives(Security security) {
    return security.alternatives().isEmpty() ? List.of(NOTHING) : security.alternatives();
  }

  private void compareFlows(String operation, Security oldSecurity, Security newSecurity) {
    Map<String, Map<String, String>> oldFlows = flows(oldSecurity);
    Map<String, Map<String, String>> newFlows = flows(newSecurity);
    oldFlows.keySet().retainAll(newFlows.keySet());
    oldFlows.forEach(
        (kind, flows) -> {
          Map<String, String> others = newFlows.getOrDefault(kind, Map.of());
          Set<String> names = new TreeSet<>(flows.keySet());
          names.addAll(others.keySet());
          names.forEach(
              name ->
                  compareFlow(
                      operation,
                      Fact.of(
                          Change.SECURITY_FLOW_CHANGED,
                          oldSecurity.node(),
                          newSecurity.node(),
                          "OAuth flow `" + name + "`"),
                      flows.getOrDefault(name, ""),
                      others.getOrDefault(name, "")));
        });
  }

  private void compareFlow(String operation, Fact flow, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    Change change =
        after.isEmpty()
            ? Change.SECURITY_FLOW_REMOVED
            : before.isEmpty() ? Change.SECURITY_FLOW_ADDED : Change.SECURITY_FLOW_CHANGED;
    Fact fact = flow.as(change).says(before.strip(), after.strip());
    ledger.add(
        switch (change) {
          case SECURITY_FLOW_REMOVED -> fact.oldClient(Verdict.ruled(Failure.WITHDRAWN));
          case SECURITY_FLOW_ADDED -> fact.newClient(Verdict.ruled(Failure.WITHDRAWN));
          default ->
              fact.oldClient(Verdict.ruled(Failure.ALTERED))
                  .newClient(Verdict.ruled(Failure.ALTERED));
        },
        operation);
  }

  private static Map<String, Map<String, String>> flows(Security security) {
    Map<String, Map<String, String>> flows = new LinkedHashMap<>();
    for (Alternative alternative : security.alternatives()) {
      for (Scheme scheme : alternative.schemes().keySet()) {
        flows.put(scheme.kind(), scheme.flows());
      }
    }
    return flows;
  }

  private static String describe(Security security) {
    return alternatives(security).stream()
        .map(SecurityComparison::describe)
        .collect(Collectors.joining(" or "));
  }

  private static String describe(Alternative alternative) {
    return alternative.schemes().isEmpty()
        ? "no credentials"
        : alternative.schemes().entrySet().stream()
            .map(
                needed ->
                    needed.getKey().kind()
                        + (needed.getValue().isEmpty()
                            ? ""
                            : " (" + String.join(", ", new TreeSet<>(needed.getValue())) + ")"))
            .sorted()
            .collect(Collectors.joining(" and "));
  }
}
