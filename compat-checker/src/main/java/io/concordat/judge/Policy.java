package io.concordat.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the owners of an API have decided about its evolution. Without a policy {@link #DEFAULT}
 * holds.
 *
 * @param level what must stay compatible
 * @param isStrict whether senders are read as written, too, instead of staying out of names that
 *     they do not know
 * @param budget how many steps one containment question may take before it stays open
 * @param hosts what the host of a base URL is
 * @param zero what version numbers mean while the first one is 0
 * @param enums which lists of values in responses may grow
 * @param isSunsetAllowed whether what is deprecated and past its {@code x-sunset} may go
 * @param unstable the stability levels ({@code x-stability-level}) at which operations may break
 * @param ignored operations that are no part of the contract
 * @param severities the impact that findings of a rule have, whatever their evidence says; {@link
 *     Impact#NONE} drops them
 * @param accepted breaks that the owners know and want
 */
public record Policy(
    Level level,
    boolean isStrict,
    int budget,
    Hosts hosts,
    ZeroRule zero,
    Enums enums,
    boolean isSunsetAllowed,
    Set<String> unstable,
    List<IgnoredOperations> ignored,
    Map<String, Impact> severities,
    List<AcceptedBreak> accepted) {

  /** The readings that hold when nothing else is said. */
  public static final Policy DEFAULT =
      new Policy(
          Level.WIRE,
          false,
          500_000,
          Hosts.API,
          ZeroRule.SHIFTED,
          Enums.EXTENSIBLE,
          false,
          Set.of(),
          List.of(),
          Map.of(),
          List.of());

  public Policy {
    unstable = Set.copyOf(unstable);
    ignored = List.copyOf(ignored);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    accepted = List.copyOf(accepted);
  }

  /** This policy with both sides read as written. */
  public Policy strict() {
    return new Policy(
        level,
        true,
        budget,
        hosts,
        zero,
        enums,
        isSunsetAllowed,
        unstable,
        ignored,
        severities,
        accepted);
  }
}
