package io.concordat.compare;

import io.concordat.compare.containment.Containment;
import io.concordat.model.MessageApi;
import io.concordat.source.Sameness;
import java.util.List;

/** Compares two versions of an application that talks by messages. */
public final class MessageApiComparison {

  private final Containment containment;
  private final Containment written;
  private final Settlements settlements = new Settlements();

  /**
   * @param written reads senders as written, whatever the other one does
   */
  public MessageApiComparison(Containment containment, Containment written) {
    this.containment = containment;
    this.written = written;
  }

  /** The facts, in the order in which the old document tells them, then what is new. */
  public List<Difference> compare(MessageApi oldApi, MessageApi newApi, Sameness sameness) {
    Ledger ledger = new Ledger();
    SchemaPairs pairs = new SchemaPairs(sameness, containment);
    MessageComparison content = new MessageComparison(pairs, containment, settlements, ledger);
    BindingComparison bindings = new BindingComparison(content, ledger);
    MessageTypeComparison messages =
        new MessageTypeComparison(content, pairs, containment, written, bindings, ledger);
    new MessageOperationComparison(messages, bindings, ledger)
        .compare(oldApi.operations(), newApi.operations());
    new ChannelComparison(messages, content, bindings, ledger).compare(oldApi, newApi);
    new Leftovers(ledger, oldApi, newApi, oldApi.components(), newApi.components()).find();
    return ledger.differences();
  }

  /** How the questions about messages were settled so far. */
  public Settlements settlements() {
    return settlements;
  }
}
