package io.concordat.compare;

import io.concordat.model.Channel;
import io.concordat.model.Direction;
import io.concordat.source.Json;

/**
 * A hole in the address of a channel. Whichever way messages go, the client picks the address.
 *
 * @param oldHole its name in the old version
 * @param newHole its name in the new version
 */
record AddressExchange(
    String operation, Channel oldChannel, Channel newChannel, String oldHole, String newHole)
    implements Exchange {

  @Override
  public Direction direction() {
    return Direction.RECEIVED;
  }

  @Override
  public String place() {
    return "channel parameter `" + oldHole + "`";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public Witness witness(Json value, Version sender) {
    Channel channel = sender == Version.OLD ? oldChannel : newChannel;
    String hole = sender == Version.OLD ? oldHole : newHole;
    String text = value instanceof Json.Str string ? string.value() : value.text();
    String address = Traffic.name(channel).replace("{" + hole + "}", text);
    return new Witness("message", value, address, sender, true);
  }
}
