package io.concordat.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.Reservation.Range;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reserved numbers are a set, however they are written. */
final class ReservationTest {

  @Test
  void ranges_that_meet_are_one() {
    Reservation reserved = reserved(new Range(7, 9), new Range(1, 3), new Range(4, 4));
    assertThat(reserved.ranges()).containsExactly(new Range(1, 4), new Range(7, 9));
    assertThat(reserved(new Range(1, 9), new Range(2, 3)).ranges())
        .containsExactly(new Range(1, 9));
    assertThat(reserved(new Range(5, 4)).ranges()).isEmpty();
  }

  @Test
  void both_ends_are_reserved() {
    Reservation reserved = reserved(new Range(-3, -1), new Range(2, 4), new Range(6, 6));
    assertThat(IntStream.rangeClosed(-4, 7).filter(reserved::hasNumber))
        .containsExactly(-3, -2, -1, 2, 3, 4, 6);
  }

  @Test
  void what_is_lifted_is_told_number_by_number() {
    Reservation before = reserved(new Range(1, 9), new Range(20, 30));
    assertThat(before.without(reserved(new Range(0, 2), new Range(5, 5), new Range(8, 24))))
        .containsExactly(new Range(3, 4), new Range(6, 7), new Range(25, 30));
    assertThat(before.without(reserved(new Range(1, 40)))).isEmpty();
    assertThat(before.without(reserved())).isEqualTo(before.ranges());
  }

  private static Reservation reserved(Range... ranges) {
    return new Reservation(Arrays.asList(ranges), Set.of());
  }
}
