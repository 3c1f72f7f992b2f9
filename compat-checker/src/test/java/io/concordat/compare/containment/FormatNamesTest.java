package io.concordat.compare.containment;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.validation.FormatNames;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The validator is told the formats that the engine has languages for, and no other. */
final class FormatNamesTest {

  @Test
  void each_format_has_a_language() {
    Set<String> names = new HashSet<>(FormatNames.ASSERTIONS);
    names.addAll(FormatNames.ANNOTATIONS);

    assertThat(StringFormats.BY_NAME.keySet()).isEqualTo(names);
  }

  @Test
  void formats_that_assert_forbid_some_text() {
    assertThat(FormatNames.ASSERTIONS).noneMatch(name -> StringFormat.of(name).isEverything());
  }
}
