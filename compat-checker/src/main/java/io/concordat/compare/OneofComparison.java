package io.concordat.compare;

import io.concordat.model.Field;
import io.concordat.source.Node;
import io.concordat.validation.WireMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares which fields of a message exclude each other: those that share a oneof. */
final class OneofComparison {

  /** The oneof of a field where it is sent and where it is received. */
  private record Oneofs(Version sender, String sent, String received) {}

  private final WireWitnesses witnesses;
  private final RpcPlace place;
  private final Map<String, List<Integer>> oldMembers;
  private final Map<String, List<Integer>> newMembers;
  private final Map<Oneofs, Optional<Integer>> rivals = new HashMap<>();

  OneofComparison(WireWitnesses witnesses, RpcPlace place) {
    this.witnesses = witnesses;
    this.place = place;
    this.oldMembers = members(Version.OLD);
    this.newMembers = members(Version.NEW);
  }

  /** The fields of each oneof that both versions have. */
  private Map<String, List<Integer>> members(Version version) {
    Map<Integer, Field> others = place.type(version.other()).fields();
    Map<String, List<Integer>> byOneof = new HashMap<>();
    for (Field field : place.type(version).fields().values()) {
      if (!field.oneof().isEmpty() && others.containsKey(field.number())) {
        byOneof.computeIfAbsent(field.oneof(), oneof -> new ArrayList<>()).add(field.number());
      }
    }
    return byOneof;
  }

  /**
   * Whether the field has come into a oneof, or has left it. A sender that may set two fields of
   * which the receiver keeps one loses the other (language guide, "Oneof", "Backwards-compatibility
   * issues").
   */
  Optional<Fact> compare(FieldPair pair) {
    String before = pair.oldField().oneof();
    String after = pair.newField().oneof();
    if (before.equals(after)) {
      return Optional.empty();
    }
    Optional<Integer> come = rival(Version.OLD, pair);
    Optional<Integer> gone = rival(Version.NEW, pair);
    boolean isIn = !after.isEmpty();
    Fact fact =
        !before.isEmpty() && isIn && come.isEmpty() && gone.isEmpty()
            ? renamed(before, after)
            : moved(isIn ? Change.FIELD_MOVED_INTO_ONEOF : Change.FIELD_MOVED_OUT_OF_ONEOF, pair);
    if (come.isPresent()) {
      fact = place.blame(fact, Version.OLD, together(Version.OLD, pair, come.get()));
    }
    if (gone.isPresent()) {
      fact = place.blame(fact, Version.NEW, together(Version.NEW, pair, gone.get()));
    }
    return Optional.of(fact.says(before, after));
  }

  private Fact renamed(String before, String after) {
    return Fact.of(
        Change.ONEOF_RENAMED,
        oneof(Version.OLD, before),
        oneof(Version.NEW, after),
        "oneof `" + place.oldType().name() + "." + before + "`");
  }

  private Fact moved(Change change, FieldPair pair) {
    return Fact.of(
        change,
        pair.oldField().node(),
        pair.newField().node(),
        RpcWords.field(place.oldType(), pair.oldField()));
  }

  /**
   * A field that the sender may set together with this one, and of which the receiver keeps one.
   */
  private Optional<Integer> rival(Version sender, FieldPair pair) {
    String sent = pair.of(sender).oneof();
    String received = pair.of(sender.other()).oneof();
    List<Integer> there =
        (sender == Version.OLD ? newMembers : oldMembers).getOrDefault(received, List.of());
    if (sent.isEmpty()) {
      int self = pair.oldField().number();
      return there.stream().filter(number -> number != self).findFirst();
    }
    // What shares both of its oneofs is asked once for all of them.
    return rivals.computeIfAbsent(
        new Oneofs(sender, sent, received),
        oneofs ->
            there.stream()
                .filter(number -> !field(sender, number).oneof().equals(sent))
                .findFirst());
  }

  private Verdict together(Version sender, FieldPair pair, int rival) {
    Field field = pair.of(sender);
    Field other = field(sender, rival);
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

  private Field field(Version version, int number) {
    return Objects.requireNonNull(place.type(version).fields().get(number));
  }

  private Node oneof(Version version, String name) {
    Node message = place.type(version).node();
    return message.get("oneofs").flatMap(oneofs -> oneofs.get(name)).orElse(message);
  }
}
