package io.concordat.compare;

import io.concordat.model.MessageApi;
import java.util.List;

/** Compares two versions of an application that talks by messages. */
public final class MessageApiComparison {

  /** The facts, in the order in which the old document tells them, then what is new. */
  public List<Difference> compare(MessageApi oldApi, MessageApi newApi) {
    Ledger ledger = new Ledger();
    new Leftovers(ledger, oldApi, newApi, oldApi.components(), newApi.components()).find();
    return ledger.differences();
  }
}
