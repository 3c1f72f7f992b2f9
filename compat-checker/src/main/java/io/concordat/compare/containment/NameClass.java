package io.concordat.compare.containment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Property names that nothing distinguishes.
 *
 * @param language the names; empty for all
 * @param except names that are not among them
 */
record NameClass(Optional<Language> language, Set<String> except, Budget budget) {

  /** A readable name of this class that is not used yet; empty when there are no more. */
  Optional<String> fresh(Set<String> used) {
    if (language.isEmpty()) {
      for (int i = 0; ; i++) {
        String name = plain(i);
        if (!used.contains(name) && !except.contains(name)) {
          return Optional.of(name);
        }
      }
    }
    List<Language> others = used.isEmpty() ? List.of() : List.of(Language.ofWords(used, budget));
    return new Words(0, Fact.UNBOUNDED, budget)
        .find(new Meeting(List.of(language.get()), others, budget));
  }

  private static String plain(int number) {
    String letter = Character.toString('a' + number % 26);
    return number < 26 ? letter : letter + number / 26;
  }
}
