package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.model.EnumType;
import io.concordat.model.MessageType;
import io.concordat.model.RpcApi;
import io.concordat.model.RpcMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Compares two versions of {@code .proto} files: the services, the messages that their methods
 * exchange; in files without services, the messages themselves.
 */
public final class RpcApiComparison {

  private final RpcApi oldApi;
  private final RpcApi newApi;
  private final Ledger ledger = new Ledger();
  private final WireWitnesses witnesses;
  private final RpcTraffic traffic;

  public RpcApiComparison(RpcApi oldApi, RpcApi newApi) {
    this.oldApi = oldApi;
    this.newApi = newApi;
    this.witnesses = new WireWitnesses(oldApi, newApi);
    this.traffic = new RpcTraffic(witnesses, ledger);
  }

  /** The facts, in the order in which the old files tell them, then what is new. */
  public List<Difference> compare() {
    new ServiceComparison(ledger, this::compareMessages)
        .compare(oldApi.services(), newApi.services());
    if (oldApi.services().isEmpty()) {
      compareLooseTypes();
    }
    new RpcLeftovers(ledger, oldApi, newApi).find();
    return ledger.differences();
  }

  private void compareMessages(RpcMethod oldMethod, RpcMethod newMethod) {
    follow(oldMethod, Direction.REQUEST, oldMethod.request(), newMethod.request());
    follow(oldMethod, Direction.RESPONSE, oldMethod.response(), newMethod.response());
  }

  private void follow(RpcMethod method, Direction direction, String oldName, String newName) {
    Optional<MessageType> oldType = oldApi.message(oldName);
    Optional<MessageType> newType = newApi.message(newName);
    if (oldType.isPresent() && newType.isPresent()) {
      traffic.follow(method.path(), RpcPlace.root(direction, oldType.get(), newType.get()));
    }
  }

  /** Whoever writes a message may be of the old version or of the new, and so may its readers. */
  private void compareLooseTypes() {
    for (String name : oldApi.own()) {
      both(name, RpcApi::message, this::compareLoose);
    }
    for (String name : oldApi.own()) {
      both(name, RpcApi::enumeration, this::compareLoose);
    }
    lone(oldApi, newApi, Version.OLD)
        .forEach(
            type ->
                ledger.add(
                    Fact.removed(Change.MESSAGE_TYPE_REMOVED, type.node(), RpcWords.message(type))
                        .with(RpcAnnotations.traits(type))));
    lone(newApi, oldApi, Version.NEW)
        .forEach(
            type ->
                ledger.add(
                    Fact.added(Change.MESSAGE_TYPE_ADDED, type.node(), RpcWords.message(type))));
  }

  private <T> void both(
      String name, BiFunction<RpcApi, String, Optional<T>> type, BiConsumer<T, T> comparison) {
    Optional<T> oldType = type.apply(oldApi, name);
    Optional<T> newType = type.apply(newApi, name);
    if (oldType.isPresent() && newType.isPresent()) {
      comparison.accept(oldType.get(), newType.get());
    }
  }

  /** The messages that the other version does not have, not even under another name. */
  private List<MessageType> lone(RpcApi here, RpcApi there, Version version) {
    return here.own().stream()
        .filter(name -> there.message(name).isEmpty() && !traffic.hasCompared(version, name))
        .filter(name -> isOutermost(name, here, there))
        .flatMap(name -> here.message(name).stream())
        .toList();
  }

  /** What stands in a message that is gone is gone with it. */
  private static boolean isOutermost(String name, RpcApi here, RpcApi there) {
    String around = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return here.message(around).isEmpty() || there.message(around).isPresent();
  }

  private void compareLoose(MessageType oldType, MessageType newType) {
    traffic.followBothWays(RpcPlace.root(Direction.REQUEST, oldType, newType));
    traffic.followBothWays(RpcPlace.root(Direction.RESPONSE, oldType, newType));
  }

  private void compareLoose(EnumType oldEnum, EnumType newEnum) {
    MessageType nowhere = RpcWords.noMessage(oldApi);
    for (Direction direction : List.of(Direction.REQUEST, Direction.RESPONSE)) {
      RpcPlace place = RpcPlace.root(direction, nowhere, nowhere);
      new EnumTypeComparison(witnesses, place, Optional.empty(), oldEnum, newEnum)
          .compare()
          .forEach(ledger::add);
    }
  }
}
