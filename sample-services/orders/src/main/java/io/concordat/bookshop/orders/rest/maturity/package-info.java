/** The same order four times, at levels 0 to 3 of Richardson's maturity model, for comparison. */
@NullMarked
package io.concordat.bookshop.orders.rest.maturity;

import org.jspecify.annotations.NullMarked;
