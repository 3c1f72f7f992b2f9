/**
 * A server that stands in for a provider. In: specifications. Out: HTTP answers that they promise,
 * and a record of what was asked.
 */
@NullMarked
package io.concordat.stub;

import org.jspecify.annotations.NullMarked;
