package io.concordat.compare.containment;

import io.concordat.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes courtesies, such that places of which the same is said have the same one. */
final class Courtesies {

  private record Place(Set<Integer> sender, Set<Integer> receiver) {}

  private final Contents contents;
  private final Languages languages;
  private final Map<Place, Courtesy> known = new HashMap<>();

  Courtesies(Contents contents, Languages languages) {
    this.contents = contents;
    this.languages = languages;
  }

  /** The courtesy in a place of which the sender's schemas and the receiver's say this. */
  Courtesy of(List<Schema> sender, List<Schema> receiver) {
    Place place = new Place(ids(sender), ids(receiver));
    if (place.sender().containsAll(place.receiver())) {
      return Courtesy.NONE; // all that the receiver declares, the sender does
    }
    Courtesy courtesy = known.get(place);
    if (courtesy == null) {
      Declared receivers = new Declared(receiver, false, languages);
      courtesy =
          receivers.isNothing()
              ? Courtesy.NONE
              : new Courtesy(new Declared(sender, true, languages), receivers, this);
      known.put(place, courtesy);
    }
    return courtesy;
  }

  private Set<Integer> ids(List<Schema> schemas) {
    return schemas.stream()
        .filter(schema -> !schema.isAny())
        .map(contents::id)
        .collect(Collectors.toSet());
  }
}
