package io.concordat.compare;

import io.concordat.model.Field;
import io.concordat.model.MessageType;
import io.concordat.source.Node;
import io.concordat.validation.WireMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares which fields exclude a field: those that share its oneof. */
final class OneofComparison {

  private final WireWitnesses witnesses;
  private final RpcPlace place;
  private final FieldPair pair;

  OneofComparison(WireWitnesses witnesses, RpcPlace place, FieldPair pair) {
    this.witnesses = witnesses;
    this.place = place;
    this.pair = pair;
  }

  /**
   * Whether the field has come into a oneof, or has left it. A sender that may set two fields of
   * which the receiver keeps one loses the other (language guide, "Oneof", "Backwards-compatibility
   * issues").
   */
  Optional<Fact> compare() {
    String before = pair.oldField().oneof();
    String after = pair.newField().oneof();
    if (before.equals(after)) {
      return Optional.empty();
    }
    Set<Integer> oldRivals = rivals(Version.OLD);
    Set<Integer> newRivals = rivals(Version.NEW);
    Change change =
        before.isEmpty()
            ? Change.FIELD_MOVED_INTO_ONEOF
            : after.isEmpty()
                ? Change.FIELD_MOVED_OUT_OF_ONEOF
                : oldRivals.equals(newRivals)
                    ? Change.ONEOF_RENAMED
                    : Change.FIELD_MOVED_INTO_ONEOF;
    Fact fact =
        change == Change.ONEOF_RENAMED
            ? Fact.of(
                change,
                oneof(Version.OLD, before),
                oneof(Version.NEW, after),
                "oneof `" + place.oldType().name() + "." + before + "`")
            : Fact.of(
                change,
                pair.oldField().node(),
                pair.newField().node(),
                RpcWords.field(place.oldType(), pair.oldField()));
    fact = blame(fact, Version.OLD, newRivals, oldRivals);
    fact = blame(fact, Version.NEW, oldRivals, newRivals);
    return Optional.of(fact.says(before, after));
  }

  /** What it means that a version may send the field together with one that excludes it there. */
  private Fact blame(Fact fact, Version sender, Set<Integer> there, Set<Integer> here) {
    return there.stream()
        .filter(number -> !here.contains(number))
        .findFirst()
        .map(rival -> place.blame(fact, sender, together(sender, rival)))
        .orElse(fact);
  }

  private Verdict together(Version sender, int rival) {
    Field field = pair.of(sender);
    Field other = place.type(sender).fields().get(rival);
    if (other == null) {
      return Verdict.ruled(Failure.ALTERED);
    }
    return witnesses.misread(
        place,
        sender,
        new WireMessage(
            Map.of(
                field.number(),
                List.of(WireValues.sample(witnesses.api(sender), field.type())),
                rival,
                List.of(WireValues.sample(witnesses.api(sender), other.type())))),
        Set.of(field.number(), rival));
  }

  /** The fields of its oneof that both versions have. */
  private Set<Integer> rivals(Version version) {
    Set<Integer> rivals = new TreeSet<>();
    Field field = pair.of(version);
    MessageType other = place.type(version.other());
    for (Field each : place.type(version).fields().values()) {
      boolean isRival = !field.oneof().isEmpty() && each.oneof().equals(field.oneof());
      if (isRival && each.number() != field.number() && other.fields().containsKey(each.number())) {
        rivals.add(each.number());
      }
    }
    return rivals;
  }

  private Node oneof(Version version, String name) {
    Node message = place.type(version).node();
    return message.get("oneofs").flatMap(oneofs -> oneofs.get(name)).orElse(message);
  }
}
