package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * One fact about two versions of an API: what differs, where, and what follows for clients. The
 * same edit of a shared component is one difference, whatever the number of operations it reaches.
 *
 * @param change what kind of fact
 * @param direction of the message that it is part of; empty when it is about no message
 * @param oldLocation where it stands in the old version; empty when it is not there
 * @param newLocation where it stands in the new version; empty when it is not there
 * @param place the part of the API in words, such as {@code query parameter `limit`}
 * @param before what the old version says, as short text; empty when there is nothing to say
 * @param after what the new version says, likewise
 * @param operations the operations that it reaches, such as {@code POST /orders}, sorted
 * @param oldClient whether an old client fails against the new provider because of it
 * @param newClient whether a new client fails against the old provider because of it
 * @param traits facts of the elements concerned that a policy may care about
 */
public record Difference(
    Change change,
    Optional<Direction> direction,
    Optional<Location> oldLocation,
    Optional<Location> newLocation,
    String place,
    String before,
    String after,
    List<String> operations,
    Verdict oldClient,
    Verdict newClient,
    Traits traits) {

  public Difference {
    operations = List.copyOf(operations);
  }

  /** The name of the rule that this difference falls under, such as {@code operation-removed}. */
  public String rule() {
    return change.rule(direction);
  }
}
