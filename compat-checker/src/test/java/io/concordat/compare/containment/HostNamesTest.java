package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shape of a host name does not say. */
final class HostNamesTest {

  private static final String LABEL = "a".repeat(63);
  private static final String LONGEST = String.join(".", LABEL, LABEL, LABEL, "a".repeat(61));

  @Test
  void a_name_and_its_labels_may_be_so_long() {
    assertThat(HostNames.test(LONGEST)).isEqualTo(Truth.TRUE);
    assertThat(HostNames.test(LONGEST + "a")).isEqualTo(Truth.FALSE);
    assertThat(HostNames.test(LABEL + "a")).isEqualTo(Truth.FALSE);
    String international = "\u00fc" + LONGEST.substring(1);
    assertThat(HostNames.testInternational(international)).isEqualTo(Truth.TRUE);
    assertThat(HostNames.testInternational(international + "a")).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xn--bcher-kva", "XN--BCHER-KVA.example"})
  void an_encoded_label_of_letters_is_valid(String name) {
    assertThat(HostNames.test(name)).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab--cd", "xn--n3h", "xn--a", "xn--bcher-kva.ab--cd"})
  void whether_other_labels_of_that_shape_are_valid_is_not_known(String name) {
    assertThat(HostNames.test(name)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0660\u06f0",
        "\u0669\u06f9",
        "\u06f0\u0660",
        "\u06f9\u0669",
        "\u0660a\u06f5",
      })
  void digits_of_two_scripts_do_not_mix(String label) {
    assertThat(HostNames.testInternational(label)).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0660\u0669",
        "\u06f0\u06f9",
        "\u0660\u066e",
        "\u06fa\u0660",
        "\u06f0\u066e",
        "\u06ee\u0660",
        "\u00fcA",
      })
  void digits_of_one_script_go_with_letters(String label) {
    assertThat(HostNames.testInternational(label)).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00dc", "\u2603"})
  void capital_letters_and_symbols_take_tables(String label) {
    assertThat(HostNames.testInternational(label)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@example.com", "a.b@example.com", "ann@xn--n3h.example"})
  void only_the_plainest_of_addresses_are_known_to_be_valid(String address) {
    assertThat(HostNames.testMail(address)).isEqualTo(Truth.UNKNOWN);
    assertThat(HostNames.testMail("ann@example.com")).isEqualTo(Truth.TRUE);
  }
}
