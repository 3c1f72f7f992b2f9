package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.model.Field;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.validation.ProtobufCodec;
import io.concordat.validation.ProtobufCodec.Decoded;
import io.concordat.validation.WireMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends messages from one version to the other by protobuf's own library. What arrives as another
 * message than it was is proved to be misread; a break that no message shows is ruled.
 */
final class WireWitnesses {

  /** Parsers of protobuf give up at a hundred levels. */
  private static final int DEEPEST = 80;

  /** Fields that are declared or read; what differs after so much work is ruled. */
  private static final long MOST_WORK = 20_000_000;

  /** How much more work it is to declare a field than to read it. */
  private static final int MAKING = 20;

  private final RpcApi oldApi;
  private final RpcApi newApi;
  private final Map<String, Optional<ProtobufCodec>> oldCodecs = new HashMap<>();
  private final Map<String, Optional<ProtobufCodec>> newCodecs = new HashMap<>();
  private long work;

  WireWitnesses(RpcApi oldApi, RpcApi newApi) {
    this.oldApi = oldApi;
    this.newApi = newApi;
  }

  RpcApi api(Version version) {
    return version == Version.OLD ? oldApi : newApi;
  }

  /**
   * What it means that a message of one version loses or changes some fields on its way.
   *
   * @param value the message at this place
   * @param fields the numbers of those fields
   */
  Verdict misread(RpcPlace place, Version sender, WireMessage value, Set<Integer> fields) {
    return prove(
        place, sender, value, Failure.ALTERED, reading -> isAltered(reading, place, fields));
  }

  /** What it means that one version may leave out a field which the other one requires. */
  Verdict missing(RpcPlace place, Version sender, Field required) {
    return prove(
        place,
        sender,
        new WireMessage(Map.of()),
        place.refusal(),
        reading ->
            reading
                .read()
                .filter(read -> read.missing().contains(path(place, sender.other(), required)))
                .isPresent());
  }

  /** What was sent and what the receiver read, if it could read it at all. */
  private record Reading(WireMessage sent, Optional<Decoded> read) {}

  private interface Check {
    boolean confirms(Reading reading);
  }

  private Verdict prove(
      RpcPlace place, Version sender, WireMessage value, Failure failure, Check check) {
    if (place.isDeeperThan(DEEPEST) || work > MOST_WORK) {
      return Verdict.ruled(failure);
    }
    WireMessage message = wrap(place, value);
    Optional<ProtobufCodec> writing = codec(place, sender);
    Optional<ProtobufCodec> reading = codec(place, sender.other());
    Optional<byte[]> bytes = writing.flatMap(codec -> codec.encode(message));
    if (bytes.isEmpty() || reading.isEmpty()) {
      return Verdict.ruled(failure);
    }
    Optional<Decoded> sent = writing.get().decode(bytes.get());
    Optional<Decoded> read = reading.get().decode(bytes.get());
    if (sent.isEmpty() || !check.confirms(new Reading(sent.get().message(), read))) {
      return Verdict.ruled(failure);
    }
    return Verdict.proved(failure, Optional.of(witness(place, sender, sent.get().message(), read)));
  }

  private static WireMessage wrap(RpcPlace place, WireMessage value) {
    WireMessage message = value;
    List<FieldPair> path = place.path();
    for (int i = path.size() - 1; i >= 0; i--) {
      message = WireMessage.of(path.get(i).oldField().number(), message);
    }
    return message;
  }

  private Optional<ProtobufCodec> codec(RpcPlace place, Version version) {
    Map<String, Optional<ProtobufCodec>> codecs = version == Version.OLD ? oldCodecs : newCodecs;
    MessageType root = place.root(version);
    Optional<ProtobufCodec> known = codecs.get(root.name());
    if (known == null) {
      known = ProtobufCodec.of(api(version), root);
      codecs.put(root.name(), known);
      work += (long) MAKING * known.map(ProtobufCodec::size).orElse(api(version).messages().size());
    }
    work += known.map(ProtobufCodec::size).orElse(0);
    return known;
  }

  private static boolean isAltered(Reading reading, RpcPlace place, Set<Integer> fields) {
    if (reading.read().isEmpty()) {
      return true;
    }
    Optional<WireMessage> sent = at(reading.sent(), place);
    Optional<WireMessage> read = at(reading.read().get().message(), place);
    return sent.isPresent()
        && read.isPresent()
        && fields.stream()
            .anyMatch(number -> !sent.get().values(number).equals(read.get().values(number)));
  }

  private static Optional<WireMessage> at(WireMessage root, RpcPlace place) {
    WireMessage at = root;
    for (FieldPair step : place.path()) {
      List<Object> values = at.values(step.oldField().number());
      if (values.isEmpty() || !(values.get(0) instanceof WireMessage next)) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  /** As the library writes paths, where all fields are called by their numbers. */
  private static String path(RpcPlace place, Version receiver, Field last) {
    StringBuilder path = new StringBuilder();
    for (FieldPair step : place.path()) {
      Field field = step.of(receiver);
      path.append('f').append(field.number()).append(field.isRepeated() ? "[0]." : ".");
    }
    return path.append('f').append(last.number()).toString();
  }

  private Witness witness(
      RpcPlace place, Version sender, WireMessage sent, Optional<Decoded> read) {
    String text = shown(place, sender, sent) + "\nis read as\n";
    boolean isRefused = read.isEmpty() || !read.get().missing().isEmpty();
    String reading =
        isRefused
            ? "nothing: " + (read.isEmpty() ? "it cannot be parsed" : "a required field is missing")
            : shown(place, sender.other(), read.get().message());
    return new Witness(
        place.direction() == Direction.REQUEST ? "request" : "response",
        new WireText(api(sender)).json(place.root(sender), sent),
        text + reading,
        sender,
        !isRefused,
        true);
  }

  private String shown(RpcPlace place, Version version, WireMessage message) {
    MessageType root = place.root(version);
    return root.name() + " " + new WireText(api(version)).text(root, message);
  }
}
