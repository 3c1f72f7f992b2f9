package io.concordat.judge;

import io.concordat.source.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A break that the owners of the API know and want, until a date.
 *
 * @param rule the id of the rule that it is about
 * @param location a JSON pointer or an operation such as {@code POST /orders}, with {@code *} for
 *     any text
 * @param reason why it is acceptable
 * @param owner who answers for it
 * @param expires the last day on which it is accepted; empty for no end
 * @param at where the policy says so
 */
public record AcceptedBreak(
    String rule,
    String location,
    String reason,
    String owner,
    Optional<LocalDate> expires,
    Location at) {}
