package io.concordat.compare.containment;

import java.util.ArrayList;
import java.util.List;

/** That exactly one of some schemas is valid, or that this is not so. */
final class ExactlyOne {

  private ExactlyOne() {}

  /** One is valid and no other is. */
  static Formula holds(List<Literal> branches) {
    List<Formula> alternatives = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      List<Formula> all = new ArrayList<>();
      all.add(new Formula.Claim(branches.get(i)));
      for (int j = 0; j < branches.size(); j++) {
        if (j != i) {
          all.add(new Formula.Claim(branches.get(j).negated()));
        }
      }
      alternatives.add(Formula.all(all));
    }
    return Formula.any(alternatives);
  }

  /** None is valid, or one and a later one are. */
  static Formula fails(List<Literal> branches) {
    List<Formula> alternatives = new ArrayList<>();
    List<Formula> claims = new ArrayList<>();
    branches.forEach(branch -> claims.add(new Formula.Claim(branch)));
    alternatives.add(Formula.all(claims.stream().map(Formula::negated).toList()));
    for (int i = 0; i + 1 < claims.size(); i++) {
      alternatives.add(
          Formula.all(claims.get(i), Formula.any(claims.subList(i + 1, claims.size()))));
    }
    return Formula.any(alternatives);
  }
}
