package io.concordat.judge;

import io.concordat.source.Location;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A break that the owners of the API know and want, until a date.
 *
 * @param rule the id of the rule that it is about
 * @param api the title of the API that it is about, with {@code *} for any text; empty for any API
 * @param location a JSON pointer or an operation such as {@code POST /orders}, with {@code *} for
 *     any text
 * @param reason why it is acceptable
 * @param owner who answers for it
 * @param expires the last day on which it is accepted; empty for no end
 * @param at where the policy says so
 */
public record AcceptedBreak(
    String rule,
    Optional<String> api,
    String location,
    String reason,
    String owner,
    Optional<LocalDate> expires,
    Location at) {

  /** Whether it is about the API that goes by one of these titles. */
  public boolean concerns(String... titles) {
    return api.isEmpty() || Stream.of(titles).anyMatch(new Wildcards(api.get())::match);
  }
}
