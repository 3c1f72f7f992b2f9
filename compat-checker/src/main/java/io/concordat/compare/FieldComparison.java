package io.concordat.compare;

import io.concordat.model.EnumType;
import io.concordat.model.EnumType.EnumValue;
import io.concordat.model.Field;
import io.concordat.model.Field.Cardinality;
import io.concordat.model.FieldType;
import io.concordat.model.FieldType.Kind;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.validation.WireMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what one field of a message is in two versions. */
final class FieldComparison {

  private final WireWitnesses witnesses;
  private final RpcPlace place;
  private final FieldPair pair;
  private final Field oldField;
  private final Field newField;
  private final String words;
  private final List<Fact> facts = new ArrayList<>();

  private FieldComparison(WireWitnesses witnesses, RpcPlace place, FieldPair pair) {
    this.witnesses = witnesses;
    this.place = place;
    this.pair = pair;
    this.oldField = pair.oldField();
    this.newField = pair.newField();
    this.words = RpcWords.field(place.oldType(), oldField);
  }

  /** The facts about the field itself; messages and enums that it holds are compared elsewhere. */
  static List<Fact> compare(WireWitnesses witnesses, RpcPlace place, FieldPair pair) {
    FieldComparison comparison = new FieldComparison(witnesses, place, pair);
    comparison.compareNames();
    comparison.compareTypes();
    comparison.compareCardinality();
    comparison.compareDefaults();
    comparison.facts.addAll(
        RpcAnnotations.compare(pair.oldField(), pair.newField(), comparison.words));
    return comparison.facts;
  }

  private boolean isRenamed() {
    return !oldField.name().equals(newField.name());
  }

  private Kind kind(Version version) {
    return pair.of(version).type().kind();
  }

  private boolean isSameKind() {
    return kind(Version.OLD) == kind(Version.NEW);
  }

  private void compareNames() {
    if (isRenamed() && isSameKind()) {
      facts.add(fact(Change.FIELD_RENAMED).says(oldField.name(), newField.name()));
    } else if (!isRenamed() && !oldField.jsonName().equals(newField.jsonName())) {
      facts.add(
          fact(Change.FIELD_JSON_NAME_CHANGED).says(oldField.jsonName(), newField.jsonName()));
    }
  }

  private void compareTypes() {
    String before = type(Version.OLD);
    String after = type(Version.NEW);
    if (isSameKind()) {
      if (isMap(Version.OLD) != isMap(Version.NEW)) {
        facts.add(fact(Change.FIELD_TYPE_CHANGED).says(before, after));
      }
      return;
    }
    Fact fact = fact(isRenamed() ? Change.FIELD_NUMBER_REUSED : Change.FIELD_TYPE_CHANGED);
    for (Version sender : Version.values()) {
      fact = place.blame(fact, sender, typeVerdict(sender));
    }
    if (isRenamed()) {
      before = "`" + oldField.name() + "` (" + before + ")";
      after = "`" + newField.name() + "` (" + after + ")";
    }
    facts.add(fact.says(before, after));
  }

  private Verdict typeVerdict(Version sender) {
    Optional<Object> misread =
        WireValues.misread(
            witnesses.api(sender),
            pair.of(sender).type(),
            witnesses.api(sender.other()),
            pair.of(sender.other()).type());
    if (misread.isPresent()) {
      return misread(sender, List.of(misread.get()));
    }
    // Another name and another type are another meaning, even where the values look the same.
    return isRenamed() ? Verdict.ruled(Failure.ALTERED) : Verdict.works();
  }

  private Verdict misread(Version sender, List<Object> values) {
    return witnesses.misread(
        place,
        sender,
        new WireMessage(Map.of(oldField.number(), values)),
        Set.of(oldField.number()));
  }

  private void compareCardinality() {
    if (oldField.isRepeated() != newField.isRepeated()) {
      Version sender = oldField.isRepeated() ? Version.OLD : Version.NEW;
      Object sample = WireValues.sample(witnesses.api(sender), pair.of(sender).type());
      Change change =
          oldField.isRepeated() ? Change.FIELD_BECAME_SINGULAR : Change.FIELD_BECAME_REPEATED;
      facts.add(place.blame(fact(change), sender, misread(sender, List.of(sample, sample))));
    } else if (oldField.isPacked() != newField.isPacked() && isSameKind()) {
      facts.add(fact(Change.FIELD_PACKING_CHANGED).says(packing(oldField), packing(newField)));
    }
    if (oldField.isRequired() != newField.isRequired()) {
      compareRequired();
    } else if (isPresenceChanged()) {
      facts.add(fact(Change.FIELD_PRESENCE_CHANGED).says(presence(oldField), presence(newField)));
    }
  }

  private void compareRequired() {
    Version sender = newField.isRequired() ? Version.OLD : Version.NEW;
    Change change =
        newField.isRequired() ? Change.FIELD_BECAME_REQUIRED : Change.FIELD_BECAME_OPTIONAL;
    Verdict missing = witnesses.missing(place, sender, pair.of(sender.other()));
    facts.add(place.blame(fact(change), sender, missing));
  }

  /** A oneof knows which of its fields is there; that is told as a change of the oneof. */
  private boolean isPresenceChanged() {
    return oldField.cardinality() != newField.cardinality()
        && !oldField.isRepeated()
        && !newField.isRepeated()
        && isSameKind()
        && oldField.oneof().isEmpty() == newField.oneof().isEmpty();
  }

  private void compareDefaults() {
    if (!isSameKind() || oldField.isRepeated() || newField.isRepeated()) {
      return;
    }
    String before = defaultOf(Version.OLD);
    String after = defaultOf(Version.NEW);
    boolean isRequired = oldField.isRequired() && newField.isRequired();
    if (!before.equals(after)) {
      Fact fact =
          fact(Change.FIELD_DEFAULT_CHANGED)
              .says(shownDefault(Version.OLD), shownDefault(Version.NEW));
      if (!isRequired) {
        for (Version sender : Version.values()) {
          fact = place.blame(fact, sender, misread(sender, List.of()));
        }
      }
      facts.add(fact);
    }
  }

  private String shownDefault(Version version) {
    Field field = pair.of(version);
    Optional<EnumType> type = witnesses.api(version).enumeration(field.type().name());
    return field
        .defaultValue()
        .or(() -> type.flatMap(t -> t.values().stream().findFirst()).map(EnumValue::name))
        .orElseGet(() -> defaultOf(version));
  }

  /** What the absence of the field stands for: enums by number, other numbers by value. */
  private String defaultOf(Version version) {
    Field field = pair.of(version);
    Optional<String> written = field.defaultValue();
    if (field.type().kind() == Kind.ENUM) {
      Optional<EnumType> type = witnesses.api(version).enumeration(field.type().name());
      return type.flatMap(
              t -> written.map(t::value).orElseGet(() -> t.values().stream().findFirst()))
          .map(value -> String.valueOf(value.number()))
          .orElse("0");
    }
    String value = written.orElse("");
    return switch (field.type().kind()) {
      case STRING, BYTES, MESSAGE, GROUP -> value;
      case BOOL -> value.isEmpty() ? "false" : value;
      default -> number(value.isEmpty() ? "0" : value);
    };
  }

  private static String number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException infinityOrHexadecimal) {
      return text;
    }
  }

  private Fact fact(Change change) {
    return Fact.of(change, oldField.node(), newField.node(), words)
        .with(RpcAnnotations.traits(oldField));
  }

  private boolean isMap(Version version) {
    return entry(version).isPresent();
  }

  private Optional<MessageType> entry(Version version) {
    return witnesses
        .api(version)
        .message(pair.of(version).type().name())
        .filter(MessageType::isMapEntry);
  }

  private String type(Version version) {
    RpcApi api = witnesses.api(version);
    FieldType type = pair.of(version).type();
    String repeated = pair.of(version).isRepeated() ? "repeated " : "";
    return entry(version)
        .map(map -> "`" + RpcWords.map(api, map) + "`")
        .orElseGet(() -> "`" + repeated + RpcWords.type(api, type) + "`");
  }

  private static String packing(Field field) {
    return field.isPacked() ? "packed" : "expanded";
  }

  private static String presence(Field field) {
    return field.cardinality() == Cardinality.EXPLICIT ? "explicit" : "implicit";
  }
}
