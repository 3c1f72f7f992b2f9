package io.concordat.judge;

import io.concordat.compare.Difference;
import io.concordat.compare.Evidence;
import io.concordat.compare.Failure;
import io.concordat.compare.Witness;
import java.util.Optional;

/**
 * A difference with its name and its weight.
 *
 * @param rule the catalogue's entry for it
 * @param impact what it means, after policy
 * @param evidence on what ground
 * @param failure how a client fails; empty when none does
 * @param witness a message that shows the failure, when there is one
 * @param message one sentence that names place and change
 * @param reason why it is unproved; empty otherwise
 * @param difference the fact itself
 * @param accepted the entry of the policy that accepts this break
 */
public record Finding(
    Rule rule,
    Impact impact,
    Evidence evidence,
    Optional<Failure> failure,
    Optional<Witness> witness,
    String message,
    String reason,
    Difference difference,
    Optional<AcceptedBreak> accepted) {}
