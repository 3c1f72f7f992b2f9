package io.concordat.compare;

import io.concordat.model.Direction;
import io.concordat.source.Json;

/** A field of a protocol's binding that describes values on the wire. */
record BindingExchange(String operation, Direction direction, String place) implements Exchange {

  @Override
  public Witness witness(Json value, Version sender) {
    return new Witness(
        "message", value, operation + ": " + place + "\n\n" + value.prettyText(), sender, true);
  }
}
