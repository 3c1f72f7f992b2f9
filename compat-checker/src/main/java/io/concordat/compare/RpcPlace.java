package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.model.MessageType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A message of both versions, and how it comes to travel.
 *
 * @param direction who sends: {@code REQUEST} is what clients send
 * @param around the message that holds it; empty for one that a method sends
 * @param step the field of that message which leads here; empty likewise
 */
record RpcPlace(
    Direction direction,
    Optional<RpcPlace> around,
    Optional<FieldPair> step,
    MessageType oldType,
    MessageType newType) {

  static RpcPlace root(Direction direction, MessageType oldRoot, MessageType newRoot) {
    return new RpcPlace(direction, Optional.empty(), Optional.empty(), oldRoot, newRoot);
  }

  RpcPlace then(FieldPair next, MessageType oldNext, MessageType newNext) {
    return new RpcPlace(direction, Optional.of(this), Optional.of(next), oldNext, newNext);
  }

  /** The message that a method sends. */
  RpcPlace root() {
    RpcPlace at = this;
    while (at.around.isPresent()) {
      at = at.around.get();
    }
    return at;
  }

  /** The fields that lead from there to this message. */
  List<FieldPair> path() {
    Deque<FieldPair> path = new ArrayDeque<>();
    for (RpcPlace at = this; at.around.isPresent(); at = at.around.get()) {
      at.step.ifPresent(path::addFirst);
    }
    return List.copyOf(path);
  }

  /** Whether more fields than this lead from there to this message. */
  boolean isDeeperThan(int most) {
    RpcPlace at = this;
    for (int depth = 0; depth <= most; depth++) {
      if (at.around.isEmpty()) {
        return false;
      }
      at = at.around.get();
    }
    return true;
  }

  MessageType root(Version version) {
    return root().type(version);
  }

  MessageType type(Version version) {
    return version == Version.OLD ? oldType : newType;
  }

  /** How it is called when the receiver cannot take what is sent. */
  Failure refusal() {
    return direction == Direction.REQUEST ? Failure.REFUSED : Failure.SURPRISED;
  }

  /** The fact with what follows from a message of this version that the other one misreads. */
  Fact blame(Fact fact, Version sender, Verdict verdict) {
    boolean isOldClient = (direction == Direction.REQUEST) == (sender == Version.OLD);
    Verdict known = isOldClient ? fact.oldClient() : fact.newClient();
    boolean isProof =
        verdict.failure().filter(fails -> fails.evidence() == Evidence.PROVED).isPresent();
    if (!verdict.isFailure() || known.isFailure() && !isProof) {
      return fact;
    }
    return isOldClient ? fact.oldClient(verdict) : fact.newClient(verdict);
  }
}
