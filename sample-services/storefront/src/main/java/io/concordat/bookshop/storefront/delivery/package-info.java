/** What carriers ask for a delivery. */
@NullMarked
package io.concordat.bookshop.storefront.delivery;

import org.jspecify.annotations.NullMarked;
