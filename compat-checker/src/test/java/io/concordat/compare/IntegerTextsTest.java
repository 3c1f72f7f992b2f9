package io.concordat.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class IntegerTextsTest {

  @Test
  void the_text_of_an_integer_matches_exactly_when_it_is_within_the_bound() {
    for (int bound = -210; bound <= 210; bound++) {
      Pattern atLeast = Pattern.compile(IntegerTexts.atLeast(BigInteger.valueOf(bound)));
      Pattern atMost = Pattern.compile(IntegerTexts.atMost(BigInteger.valueOf(bound)));
      for (int value = -1300; value <= 1300; value++) {
        String text = String.valueOf(value);
        assertThat(atLeast.matcher(text).matches())
            .as("%d ≥ %d", value, bound)
            .isEqualTo(value >= bound);
        assertThat(atMost.matcher(text).matches())
            .as("%d ≤ %d", value, bound)
            .isEqualTo(value <= bound);
      }
      assertThat(atLeast.matcher("007").matches()).isFalse();
    }
  }
}
