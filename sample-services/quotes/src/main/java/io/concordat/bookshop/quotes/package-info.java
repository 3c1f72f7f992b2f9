/** Carriers that say what a delivery would cost. */
@NullMarked
package io.concordat.bookshop.quotes;

import org.jspecify.annotations.NullMarked;
