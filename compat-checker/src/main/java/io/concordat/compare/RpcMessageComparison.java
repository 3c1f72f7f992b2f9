package io.concordat.compare;

import io.concordat.model.Field;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a message in two versions. Fields are paired by number, which is all that travels; a
 * name that is found under another number shows that a field has moved.
 */
final class RpcMessageComparison {

  private final WireWitnesses witnesses;
  private final RpcPlace place;
  private final MessageType oldType;
  private final MessageType newType;
  private final Map<String, Field> oldNames = new HashMap<>();
  private final Map<String, Field> newNames = new HashMap<>();
  private final List<FieldPair> pairs = new ArrayList<>();
  private final Set<List<FieldType>> enums = new HashSet<>();
  private final List<Fact> facts = new ArrayList<>();

  RpcMessageComparison(WireWitnesses witnesses, RpcPlace place) {
    this.witnesses = witnesses;
    this.place = place;
    this.oldType = place.oldType();
    this.newType = place.newType();
    oldType.fields().values().forEach(field -> oldNames.put(field.name(), field));
    newType.fields().values().forEach(field -> newNames.put(field.name(), field));
  }

  /** The facts of the message, and the messages that it holds in both versions. */
  Result compare() {
    compareType();
    Set<Integer> numbers = new TreeSet<>(oldType.fields().keySet());
    numbers.addAll(newType.fields().keySet());
    for (int number : numbers) {
      compareNumber(
          Optional.ofNullable(oldType.fields().get(number)),
          Optional.ofNullable(newType.fields().get(number)));
    }
    List<RpcPlace> below = new ArrayList<>();
    OneofComparison oneofs = new OneofComparison(witnesses, place);
    for (FieldPair pair : pairs) {
      facts.addAll(FieldComparison.compare(witnesses, place, pair));
      oneofs.compare(pair).ifPresent(facts::add);
      compareEnums(pair);
      below(pair).ifPresent(below::add);
    }
    return new Result(facts, below);
  }

  /**
   * What came of a comparison.
   *
   * @param below the messages that are to be compared next
   */
  record Result(List<Fact> facts, List<RpcPlace> below) {

    Result {
      facts = List.copyOf(facts);
      below = List.copyOf(below);
    }
  }

  private void compareType() {
    if (oldType.isMapEntry() || newType.isMapEntry()) {
      return;
    }
    String words = RpcWords.message(oldType);
    if (!oldType.name().equals(newType.name())) {
      facts.add(
          Fact.of(Change.MESSAGE_TYPE_RENAMED, oldType.node(), newType.node(), words)
              .says(oldType.name(), newType.name()));
    }
    facts.addAll(RpcAnnotations.compare(oldType, newType, words));
    ReservationComparison.compare(oldType, newType).ifPresent(facts::add);
  }

  private void compareNumber(Optional<Field> before, Optional<Field> after) {
    boolean isSame =
        before.isPresent()
            && after.isPresent()
            && (before.get().name().equals(after.get().name())
                || !hasMoved(before.get(), newNames) && !hasMoved(after.get(), oldNames));
    if (isSame) {
      pairs.add(new FieldPair(before.get(), after.get()));
      return;
    }
    before.ifPresent(
        field -> {
          if (hasMoved(field, newNames)) {
            moved(field, newNames.getOrDefault(field.name(), field));
          } else {
            removed(field);
          }
        });
    after.filter(field -> !hasMoved(field, oldNames)).ifPresent(this::added);
  }

  private static boolean hasMoved(Field field, Map<String, Field> there) {
    Field same = there.get(field.name());
    return same != null && same.number() != field.number();
  }

  private void moved(Field before, Field after) {
    Verdict altered = Verdict.ruled(Failure.ALTERED);
    facts.add(
        Fact.of(
                Change.FIELD_NUMBER_CHANGED,
                before.node(),
                after.node(),
                RpcWords.field(oldType, before))
            .says(String.valueOf(before.number()), String.valueOf(after.number()))
            .oldClient(altered)
            .newClient(altered));
  }

  private void added(Field field) {
    Change change = field.isRequired() ? Change.REQUIRED_FIELD_ADDED : Change.FIELD_ADDED;
    Fact fact =
        new Fact(
            change,
            Optional.empty(),
            Optional.of(oldType.node()),
            Optional.of(field.node()),
            RpcWords.field(newType, field),
            "",
            "",
            Verdict.works(),
            Verdict.ruled(Failure.WITHDRAWN),
            Traits.NONE);
    facts.add(
        field.isRequired()
            ? place.blame(fact, Version.OLD, witnesses.missing(place, Version.OLD, field))
            : fact);
  }

  private void removed(Field field) {
    String words = RpcWords.field(oldType, field);
    Fact fact =
        Fact.of(Change.FIELD_REMOVED, field.node(), newType.node(), words)
            .oldClient(Verdict.ruled(Failure.WITHDRAWN))
            .with(RpcAnnotations.traits(field));
    facts.add(
        field.isRequired()
            ? place.blame(fact, Version.NEW, witnesses.missing(place, Version.NEW, field))
            : fact);
    boolean isFree = !newType.fields().containsKey(field.number());
    if (isFree && !newType.reserved().hasNumber(field.number())) {
      facts.add(
          Fact.of(Change.NUMBER_NOT_RESERVED, field.node(), newType.node(), words)
              .says("", String.valueOf(field.number())));
    }
  }

  private void compareEnums(FieldPair pair) {
    boolean isBoth = kind(pair.oldField()) == Kind.ENUM && kind(pair.newField()) == Kind.ENUM;
    if (isBoth && enums.add(List.of(pair.oldField().type(), pair.newField().type()))) {
      witnesses
          .api(Version.OLD)
          .enumeration(pair.oldField().type().name())
          .ifPresent(
              oldEnum ->
                  witnesses
                      .api(Version.NEW)
                      .enumeration(pair.newField().type().name())
                      .ifPresent(
                          newEnum ->
                              facts.addAll(
                                  new EnumTypeComparison(
                                          witnesses, place, Optional.of(pair), oldEnum, newEnum)
                                      .compare())));
    }
  }

  private Optional<RpcPlace> below(FieldPair pair) {
    if (!kind(pair.oldField()).isMessage() || kind(pair.oldField()) != kind(pair.newField())) {
      return Optional.empty();
    }
    Optional<MessageType> oldNext = message(Version.OLD, pair.oldField().type());
    Optional<MessageType> newNext = message(Version.NEW, pair.newField().type());
    return oldNext.isPresent() && newNext.isPresent()
        ? Optional.of(place.then(pair, oldNext.get(), newNext.get()))
        : Optional.empty();
  }

  private Optional<MessageType> message(Version version, FieldType type) {
    return witnesses.api(version).message(type.name());
  }

  private static Kind kind(Field field) {
    return field.type().kind();
  }
}
