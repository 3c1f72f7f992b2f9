package io.concordat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.Golden;
import io.concordat.judge.RuleCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RuleBookTest {

  private final RuleBook book = RuleBook.of(new RuleCatalogue());

  @Test
  void the_page_in_the_documentation_is_that_of_the_catalogue() {
    Golden.check(Path.of("../docs/rules.md"), book.page());
  }

  @Test
  void every_rule_has_its_heading() {
    assertThat(book.page())
        .contains(RuleCatalogue.ids().stream().map(id -> "\n## " + id + "\n").toList());
  }
}
