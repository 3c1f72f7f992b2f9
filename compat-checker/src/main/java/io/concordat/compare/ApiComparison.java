package io.concordat.compare;

import io.concordat.compare.containment.Containment;
import io.concordat.model.Api;
import io.concordat.source.Sameness;
import java.util.List;

/** Compares two versions of a REST API: everything that either of them promises. */
public final class ApiComparison {

  private final Containment containment;
  private final Settlements settlements = new Settlements();

  public ApiComparison(Containment containment) {
    this.containment = containment;
  }

  /** The facts, in the order in which the old document tells them, then what is new. */
  public List<Difference> compare(Api oldApi, Api newApi, Sameness sameness) {
    Ledger ledger = new Ledger();
    SchemaPairs pairs = new SchemaPairs(sameness, containment);
    OperationPairs operations =
        new OperationComparison(pairs, containment, settlements, ledger)
            .compare(oldApi.operations(), newApi.operations());
    new PathShadows(containment, ledger).find(oldApi.operations(), operations.added());
    new Leftovers(ledger, oldApi, newApi, oldApi.components(), newApi.components()).find();
    return ledger.differences();
  }

  /** How the questions about messages were settled so far. */
  public Settlements settlements() {
    return settlements;
  }
}
