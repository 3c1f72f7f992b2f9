/**
 * Pairs what belongs together in two versions of an API and states the facts. In: the old and the
 * new API. Out: located differences, without a word on how bad they are.
 */
@NullMarked
package io.concordat.compare;

import org.jspecify.annotations.NullMarked;
