/** The order service as the storefront needs it, whatever its version and health. */
@NullMarked
package io.concordat.bookshop.storefront.orders;

import org.jspecify.annotations.NullMarked;
