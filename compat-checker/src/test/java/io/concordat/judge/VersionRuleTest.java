package io.concordat.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionRuleTest {

  @ParameterizedTest
  @CsvSource({
    "1.4.0, 1.5.0, MAJOR, MINOR, 2.0.0, false",
    "1.4.0, 2.0.0, MAJOR, MAJOR, 2.0.0, true",
    "1.4.0, 1.5.0, MINOR, MINOR, 1.5.0, true",
    "1.4.7, 1.4.8, MINOR, PATCH, 1.5.0, false",
    "1.4.7, 1.4.8, PATCH, PATCH, 1.4.8, true",
    "1.4.7, 1.4.7, PATCH, NONE, 1.4.8, false",
    "1.4.7, 1.4.7, NONE, NONE, 1.4.7, true",
    "1.4.0, 7.0.0, PATCH, MAJOR, 1.4.1, true",
    "1.4.0, 1.9.0, PATCH, MINOR, 1.4.1, true",
    "10.9.0, 10.10.0, MINOR, MINOR, 10.10.0, true",
  })
  void a_bump_covers_a_change_that_is_no_greater(
      String from, String to, Impact required, Impact declared, String advice, boolean isOk) {
    VersionAdvice said = shifted(from, to, required);
    assertThat(said.declared()).contains(declared);
    assertThat(said.advice()).contains(advice);
    assertThat(said.isOk()).isEqualTo(isOk);
    assertThat(said.note()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.2.0, MAJOR, MAJOR, 0.2.0, true",
    "0.1.1, 0.1.2, MAJOR, MINOR, 0.2.0, false",
    "0.1.1, 0.1.2, MINOR, MINOR, 0.1.2, true",
    "0.1.1, 0.1.1, PATCH, NONE, 0.1.2, false",
    "0.9.0, 1.0.0, MAJOR, MAJOR, 0.10.0, true",
    "0.1, 0.2, MAJOR, MAJOR, 0.2, true",
    "0.1, 0.1, MINOR, NONE, 0.1, true",
    "0, 0, MAJOR, NONE, 1, false",
  })
  void while_the_first_number_is_0_the_second_one_announces_breaks(
      String from, String to, Impact required, Impact declared, String advice, boolean isOk) {
    VersionAdvice said = shifted(from, to, required);
    assertThat(said.declared()).contains(declared);
    assertThat(said.advice()).contains(advice);
    assertThat(said.isOk()).isEqualTo(isOk);
  }

  @Test
  void the_strict_rule_takes_0_for_a_number_like_any_other() {
    VersionAdvice said = advise(ZeroRule.STRICT, "0.1.0", "0.2.0", Impact.MAJOR);
    assertThat(said.declared()).contains(Impact.MINOR);
    assertThat(said.advice()).contains("1.0.0");
    assertThat(said.isOk()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1.4.0-SNAPSHOT, 1.5.0-SNAPSHOT",
    "1.4.0, 1.5.0-rc.1+build-7",
    "1.4.0+a-b, 1.5.0",
  })
  void pre_release_and_build_do_not_count(String from, String to) {
    VersionAdvice said = shifted(from, to, Impact.MINOR);
    assertThat(said.declared()).contains(Impact.MINOR);
    assertThat(said.advice()).contains("1.5.0");
    assertThat(said.isOk()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "v3, v3, MINOR, NONE, v3, true, 'a version of 1 part cannot show so small a change'",
    "v3, v3, MAJOR, NONE, v4, false, 'read as the semantic versions 3.0.0 and 3.0.0'",
    "v3, v4, MAJOR, MAJOR, v4, true, 'read as the semantic versions 3.0.0 and 4.0.0'",
    "1.0, 1.1, MINOR, MINOR, 1.1, true, 'read as the semantic versions 1.0.0 and 1.1.0'",
    "1.0, 1.0, PATCH, NONE, 1.0, true, 'a version of 2 parts cannot show so small a change'",
    "1.0, 1.0, MINOR, NONE, 1.1, false, 'read as the semantic versions 1.0.0 and 1.0.0'",
    "1.0, 1.0.1, PATCH, PATCH, 1.0, true, 'a version of 2 parts cannot show so small a change'",
    "v1.2.3, v1.2.4, PATCH, PATCH, v1.2.4, true, 'read as the semantic versions 1.2.3 and 1.2.4'",
  })
  void versions_with_fewer_parts_are_read_as_far_as_they_go(
      String from,
      String to,
      Impact required,
      Impact declared,
      String advice,
      boolean isOk,
      String note) {
    assertThat(shifted(from, to, required))
        .isEqualTo(
            new VersionAdvice(
                from, to, Optional.of(declared), required, Optional.of(advice), isOk, note));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-20, 2024-09-30",
    "20240620, 20240930",
    "2024.6.20, 2024.9.30",
    "1.0.0, latest",
    "v1beta1, v1beta2",
    "01.2.3, 1.2.4",
    "99999999999.0.0, 1.0.0",
  })
  void what_is_no_semantic_version_declares_nothing_and_covers_all_but_a_break(
      String from, String to) {
    VersionAdvice minor = shifted(from, to, Impact.MINOR);
    assertThat(minor.declared()).isEmpty();
    assertThat(minor.isOk()).isTrue();
    assertThat(minor.note()).contains("is not a semantic version");
    assertThat(shifted(from, to, Impact.MAJOR).isOk()).isFalse();
  }

  @Test
  void a_missing_version_is_said() {
    VersionAdvice said =
        new VersionRule(ZeroRule.SHIFTED)
            .advise(Optional.of("1.0.0"), Optional.empty(), Impact.MAJOR);
    assertThat(said.isOk()).isFalse();
    assertThat(said.advice()).contains("2.0.0");
    assertThat(said.note())
        .isEqualTo("the new document declares no version, so the change must not be MAJOR");
  }

  @Test
  void a_version_that_goes_backwards_covers_no_change() {
    VersionAdvice said = shifted("2.0.0", "1.9.0", Impact.PATCH);
    assertThat(said.isOk()).isFalse();
    assertThat(said.note()).isEqualTo("the version goes backwards, from 2.0.0 to 1.9.0");
    assertThat(shifted("2.0.0", "1.9.0", Impact.NONE).isOk()).isTrue();
  }

  private static VersionAdvice shifted(String from, String to, Impact required) {
    return advise(ZeroRule.SHIFTED, from, to, required);
  }

  private static VersionAdvice advise(ZeroRule zero, String from, String to, Impact required) {
    return new VersionRule(zero).advise(Optional.of(from), Optional.of(to), required);
  }
}
