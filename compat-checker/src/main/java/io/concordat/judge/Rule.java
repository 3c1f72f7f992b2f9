package io.concordat.judge;

/**
 * An entry of the rule catalogue: a name for a kind of change, and what to know about it.
 *
 * @param id a past event in kebab-case, the same word everywhere
 * @param impact what it usually means; a finding's own impact is decided by its evidence
 * @param sentence what happened, in one sentence
 * @param message the template of a finding's message: {@code {place}}, {@code {before}}, {@code
 *     {after}}
 * @param why why it breaks, or why it does not
 * @param advice what to do instead
 */
public record Rule(
    String id, Impact impact, String sentence, String message, String why, String advice) {}
