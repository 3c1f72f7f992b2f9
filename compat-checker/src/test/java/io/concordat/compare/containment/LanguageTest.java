package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages are held to what Java's regular expressions find, word by word. */
final class LanguageTest {

  private static final List<String> PATTERNS =
      List.of(
          "^a*$",
          "ab|ba",
          "^(a|b){2,5}$",
          "^[ab]*c?$",
          "^(?:a?b){0,3}$",
          "c",
          "^$",
          "b$",
          "^[^a]",
          "^(ab*c)+$",
          "😀",
          "^[a😀]{1,3}$");

  private final Budget budget = new Budget(Long.MAX_VALUE);

  private static List<String> words() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>(List.of(""));
    String[] letters = {"a", "b", "c", "😀", "\uFFFF"};
    for (int i = 0; i < 300; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(7); length >= 0; length--) {
        word.append(letters[random.nextInt(letters.length)]);
      }
      words.add(word.toString());
    }
    return words;
  }

  private static final Map<String, Pattern> COMPILED = new HashMap<>();

  private static boolean matches(String pattern, String word) {
    return COMPILED
        .computeIfAbsent(pattern, p -> Pattern.compile(p.replace("$", "\\z")))
        .matcher(word)
        .find();
  }

  @Test
  void combinations_hold_the_words_that_they_should() {
    for (String one : PATTERNS) {
      for (String other : PATTERNS) {
        Language first = PatternCompiler.compile(one, budget);
        Language second = PatternCompiler.compile(other, budget);
        Language both = first.and(second, budget);
        Language either = first.or(second, budget);
        Language onlyFirst = first.and(second.not(budget), budget);
        for (String word : words()) {
          boolean isInFirst = matches(one, word);
          boolean isInSecond = matches(other, word);
          String what = one + " and " + other + " of " + word;
          assertThat(both.contains(word)).as(what).isEqualTo(isInFirst && isInSecond);
          assertThat(either.contains(word)).as(what).isEqualTo(isInFirst || isInSecond);
          assertThat(onlyFirst.contains(word)).as(what).isEqualTo(isInFirst && !isInSecond);
        }
      }
    }
  }

  @Test
  void a_word_of_a_meeting_is_in_what_it_should_be_and_nothing_shorter_is() {
    for (String one : PATTERNS) {
      for (String other : PATTERNS) {
        for (long min = 0; min < 4; min++) {
          Language first = PatternCompiler.compile(one, budget);
          Language second = PatternCompiler.compile(other, budget);
          Optional<String> both = find(List.of(first, second), List.of(), min);
          Optional<String> onlyFirst = find(List.of(first), List.of(second), min);
          Optional<String> neither = find(List.of(), List.of(first, second), min);
          hold(both, min, word -> matches(one, word) && matches(other, word));
          hold(onlyFirst, min, word -> matches(one, word) && !matches(other, word));
          hold(neither, min, word -> !matches(one, word) && !matches(other, word));
        }
      }
    }
  }

  private Optional<String> find(List<Language> inside, List<Language> outside, long min) {
    return new Words(min, Fact.UNBOUNDED, budget).find(new Meeting(inside, outside, budget));
  }

  private static void hold(Optional<String> found, long min, Predicate<String> demand) {
    assertThat(found.stream()).allMatch(demand).allMatch(word -> length(word) >= min);
    long most = found.map(LanguageTest::length).orElse(Long.MAX_VALUE);
    assertThat(words().stream().filter(word -> length(word) >= min).filter(demand))
        .allMatch(word -> length(word) >= most);
  }

  private static long length(String word) {
    return word.codePointCount(0, word.length());
  }

  @Test
  void a_meeting_of_too_many_states_costs_its_budget_and_not_more() {
    Language seven = PatternCompiler.compile("^(?:a{7})*b$", budget);
    Language eleven = PatternCompiler.compile("^(?:a{11})*b$", budget);
    Language thirteen = PatternCompiler.compile("^(?:a{13})+b$", budget);

    assertThat(find(List.of(seven, eleven, thirteen), List.of(), 0))
        .contains("a".repeat(7 * 11 * 13) + "b");
    Budget small = new Budget(1_000);
    assertThatThrownBy(
            () ->
                new Words(0, Fact.UNBOUNDED, small)
                    .find(new Meeting(List.of(seven, eleven, thirteen), List.of(), small)))
        .isInstanceOf(Budget.Exhausted.class);
  }

  @Test
  void each_automaton_that_runs_beside_the_others_costs_steps_of_its_own() {
    Language language = PatternCompiler.compile("^a{50}b$", budget);
    Budget alone = new Budget(100_000);
    Budget besideOthers = new Budget(100_000);

    new Words(0, Fact.UNBOUNDED, alone).find(new Meeting(List.of(language), List.of(), alone));
    new Words(0, Fact.UNBOUNDED, besideOthers)
        .find(new Meeting(Collections.nCopies(10, language), List.of(), besideOthers));

    assertThat(besideOthers.spent()).isGreaterThan(3 * alone.spent());
  }

  @Test
  void a_language_and_its_complement_have_nothing_in_common_and_leave_nothing_out() {
    for (String pattern : PATTERNS) {
      Language language = PatternCompiler.compile(pattern, budget);
      Language complement = language.not(budget);
      assertThat(language.and(complement, budget).isEmpty()).as(pattern).isTrue();
      assertThat(language.or(complement, budget).not(budget).isEmpty()).as(pattern).isTrue();
    }
  }

  /** Beyond the words that are tried: the whole language, by a library that builds it otherwise. */
  @Test
  void languages_are_those_that_another_library_builds() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String pattern = randomPattern(random, 3);
      assertThat(automaton(PatternCompiler.compile("^(?:" + pattern + ")$", budget)))
          .as(pattern)
          .isEqualTo(new RegExp(pattern.replace("(?:", "("), RegExp.NONE).toAutomaton());
    }
  }

  private static String randomPattern(Random random, int depth) {
    if (depth == 0) {
      return List.of("a", "b", "c", "[ab]", "[a-c]", "[b-d]").get(random.nextInt(6));
    }
    String one = randomPattern(random, depth - 1);
    String other = randomPattern(random, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> "(?:" + one + "|" + other + ")";
      case 1 -> "(?:" + one + ")*";
      case 2 -> "(?:" + one + ")+";
      case 3 -> "(?:" + one + ")?";
      case 4 -> "(?:" + one + "){2}";
      case 5 -> "(?:" + one + "){1,3}";
      case 6 -> "(?:" + one + "){2,}";
      default -> one + other;
    };
  }

  private static Automaton automaton(Language language) {
    StateTable table = language.table();
    State[] states = Stream.generate(State::new).limit(table.size()).toArray(State[]::new);
    for (int i = 0; i < states.length; i++) {
      states[i].setAccept(table.isAccepting(i));
      for (int j = 0; j < table.ranges(i); j++) {
        State to = states[table.target(i, j)];
        states[i].addTransition(new Transition(table.first(i, j), table.last(i, j), to));
      }
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(states[0]);
    return automaton;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"^a$ 2", "^(a|b)$ 2", "^(ab|cb)$ 3", "^a{0,200}$ 201", "^(aa|bb)*$ 3", "^(a|b)*$ 1"})
  void automata_have_no_more_states_than_they_need(String pattern, int states) {
    Language language = PatternCompiler.compile(pattern, budget);
    assertThat(language.table().size()).isEqualTo(states);
  }

  @Test
  void half_a_surrogate_pair_is_no_word() {
    assertThat(Language.ALL.contains("\uD83D")).isFalse();
    assertThat(PatternCompiler.compile("^a$", budget).not(budget).contains("\uDE00")).isFalse();
  }

  @Test
  void every_automaton_costs_steps() {
    String pattern = "^(a|b)*a(a|b){8}$";
    assertThatThrownBy(() -> PatternCompiler.compile(pattern, new Budget(400)))
        .isInstanceOf(Budget.Exhausted.class);
    Language language = PatternCompiler.compile(pattern, budget);
    assertThatThrownBy(() -> language.and(language.not(budget), new Budget(400)))
        .isInstanceOf(Budget.Exhausted.class);
  }

  @Test
  void groups_may_be_nested_to_a_limit() {
    assertThat(PatternCompiler.compile(nested(100), budget).contains("a")).isTrue();
    assertThatThrownBy(() -> PatternCompiler.compile(nested(300), budget))
        .isInstanceOf(UnsupportedPattern.class)
        .hasMessageContaining("nested too deeply");
    assertThat(PatternCompiler.compile("(a)".repeat(300), budget).contains("a".repeat(300)))
        .isTrue();
  }

  private static String nested(int groups) {
    return "(".repeat(groups) + "a" + ")".repeat(groups);
  }
}
