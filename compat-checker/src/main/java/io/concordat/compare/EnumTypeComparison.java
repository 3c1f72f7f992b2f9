package io.concordat.compare;

import io.concordat.model.EnumType;
import io.concordat.model.EnumType.EnumValue;
import io.concordat.source.Node;
import io.concordat.validation.WireMessage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares an enum in two versions: by numbers, which travel, and by names, which mean. */
final class EnumTypeComparison {

  private final WireWitnesses witnesses;
  private final RpcPlace place;
  private final Optional<FieldPair> field;
  private final EnumType oldType;
  private final EnumType newType;
  private final Values oldValues;
  private final Values newValues;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * @param place the message that holds it
   * @param field of that message; empty if no message does
   */
  EnumTypeComparison(
      WireWitnesses witnesses,
      RpcPlace place,
      Optional<FieldPair> field,
      EnumType oldType,
      EnumType newType) {
    this.witnesses = witnesses;
    this.place = place;
    this.field = field;
    this.oldType = oldType;
    this.newType = newType;
    this.oldValues = new Values(oldType);
    this.newValues = new Values(newType);
  }

  /** The values of an enum by name and, the first of each, by number. */
  private static final class Values {
    private final Map<String, EnumValue> names = new HashMap<>();
    private final Map<Integer, EnumValue> numbers = new HashMap<>();

    Values(EnumType type) {
      for (EnumValue value : type.values()) {
        names.putIfAbsent(value.name(), value);
        numbers.putIfAbsent(value.number(), value);
      }
    }

    Optional<EnumValue> value(String name) {
      return Optional.ofNullable(names.get(name));
    }

    Optional<EnumValue> value(int number) {
      return Optional.ofNullable(numbers.get(number));
    }
  }

  List<Fact> compare() {
    String words = RpcWords.enumeration(oldType);
    if (!oldType.name().equals(newType.name())) {
      facts.add(
          Fact.of(Change.ENUM_RENAMED, oldType.node(), newType.node(), words)
              .says(oldType.name(), newType.name()));
    }
    if (oldType.isClosed() != newType.isClosed()) {
      facts.add(
          Fact.of(Change.ENUM_OPENNESS_CHANGED, oldType.node(), newType.node(), words)
              .says(openness(oldType), openness(newType)));
    }
    oldType.values().forEach(this::compareOld);
    newType.values().stream()
        .filter(value -> oldValues.value(value.number()).isEmpty())
        .filter(value -> oldValues.value(value.name()).isEmpty())
        .forEach(value -> facts.add(listed(Version.NEW, value)));
    facts.addAll(RpcAnnotations.compare(oldType, newType, words));
    return facts;
  }

  private void compareOld(EnumValue value) {
    Optional<EnumValue> sameName = newValues.value(value.name());
    if (sameName.isPresent()) {
      EnumValue there = sameName.get();
      if (there.number() != value.number()) {
        facts.add(moved(value, there));
      }
      facts.addAll(RpcAnnotations.compare(value, there, words(value)));
      return;
    }
    Optional<EnumValue> sameNumber =
        newValues.value(value.number()).filter(there -> oldValues.value(there.name()).isEmpty());
    if (sameNumber.isPresent()) {
      facts.add(
          Fact.of(Change.ENUM_VALUE_RENAMED, value.node(), sameNumber.get().node(), words(value))
              .says(value.name(), sameNumber.get().name()));
    } else if (isAliased(value)) {
      facts.add(
          Fact.of(Change.ENUM_VALUE_RENAMED, value.node(), newType.node(), words(value))
              .says(value.name(), newValues.value(value.number()).orElseThrow().name()));
    } else {
      facts.add(listed(Version.OLD, value));
      if (!newType.reserved().hasNumber(value.number())) {
        facts.add(
            Fact.of(Change.NUMBER_NOT_RESERVED, value.node(), newType.node(), words(value))
                .says("", String.valueOf(value.number())));
      }
    }
  }

  /** Whether another name of the same number is still there. */
  private boolean isAliased(EnumValue value) {
    return newValues
        .value(value.number())
        .flatMap(there -> oldValues.value(there.name()))
        .filter(before -> before.number() == value.number())
        .isPresent();
  }

  private Fact moved(EnumValue before, EnumValue after) {
    Verdict altered = Verdict.ruled(Failure.ALTERED);
    return Fact.of(Change.ENUM_VALUE_NUMBER_CHANGED, before.node(), after.node(), words(before))
        .says(String.valueOf(before.number()), String.valueOf(after.number()))
        .oldClient(altered)
        .newClient(altered);
  }

  /** A value that only one version lists. */
  private Fact listed(Version sender, EnumValue value) {
    boolean isOld = sender == Version.OLD;
    Change change = isOld ? Change.ENUM_VALUE_REMOVED : Change.ENUM_VALUE_ADDED;
    Optional<Node> node = Optional.of(value.node());
    Fact fact =
        Fact.of(
                change,
                isOld ? node : Optional.of(oldType.node()),
                isOld ? Optional.of(newType.node()) : node,
                RpcWords.enumeration(oldType))
            .says(isOld ? value.name() : "", isOld ? "" : value.name())
            .with(traits(value))
            .in(place.direction());
    return place.blame(fact, sender, verdict(sender, value));
  }

  /** Every number is a value of an open enum, so that policy decides what one more means. */
  private Traits traits(EnumValue value) {
    return new Traits(
        value.isDeprecated(), Optional.empty(), Optional.empty(), !oldType.isClosed());
  }

  private Verdict verdict(Version sender, EnumValue value) {
    EnumType receiver = sender == Version.OLD ? newType : oldType;
    if (!receiver.isClosed() || field.isEmpty()) {
      return Verdict.ruled(place.refusal());
    }
    int number = field.get().oldField().number();
    Verdict altered =
        witnesses.misread(
            place,
            sender,
            WireMessage.of(number, BigInteger.valueOf(value.number())),
            Set.of(number));
    return altered.failure().filter(fails -> fails.witness().isPresent()).isPresent()
        ? Verdict.proved(place.refusal(), altered.failure().orElseThrow().witness())
        : Verdict.ruled(place.refusal());
  }

  private String words(EnumValue value) {
    return "value `" + oldType.name() + "." + value.name() + "`";
  }

  private static String openness(EnumType type) {
    return type.isClosed() ? "closed" : "open";
  }
}
