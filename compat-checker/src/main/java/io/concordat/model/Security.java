package io.concordat.model;

import io.concordat.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a caller must show: one of several alternatives, each a set of schemes with scopes.
 *
 * @param node where the requirement stands, or the operation where nothing is required
 * @param alternatives each sufficient; none means that nothing is asked for
 */
public record Security(Node node, List<Alternative> alternatives) implements Element {

  public Security {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Schemes that are all needed at once.
   *
   * @param schemes the scopes that each asks for; none at all means that nobody is turned away
   */
  public record Alternative(Map<Scheme, Set<String>> schemes) {
    public Alternative {
      schemes = Map.copyOf(schemes);
    }

    /** Whether somebody with these credentials also satisfies the other. */
    public boolean satisfies(Alternative other) {
      return other.schemes.entrySet().stream()
          .allMatch(
              needed ->
                  schemes.containsKey(needed.getKey())
                      && schemes.get(needed.getKey()).containsAll(needed.getValue()));
    }
  }

  /**
   * A way to show who one is, without its component's name.
   *
   * @param kind such as {@code http bearer} or {@code apiKey header X-Key}
   * @param flows of OAuth 2, with their URLs, by name
   */
  public record Scheme(String kind, Map<String, String> flows) {
    public Scheme {
      flows = Map.copyOf(flows);
    }

    @Override
    public boolean equals(Object other) {
      // Credentials stay good when a flow's address moves: that is a change of its own.
      return other instanceof Scheme scheme && scheme.kind.equals(kind);
    }

    @Override
    public int hashCode() {
      return kind.hashCode();
    }
  }

  /** Whether a caller who shows nothing may come in. */
  public boolean isOptional() {
    return alternatives.isEmpty() || alternatives.stream().anyMatch(a -> a.schemes().isEmpty());
  }
}
