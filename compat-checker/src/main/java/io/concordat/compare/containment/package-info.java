/**
 * Is every value of one schema a value of another? In: two schemas. Out: contained, escapes (with a
 * witness), or unknown (with the reason).
 */
@NullMarked
package io.concordat.compare.containment;

import org.jspecify.annotations.NullMarked;
