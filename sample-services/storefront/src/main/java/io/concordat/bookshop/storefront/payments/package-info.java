/** The payment service as the storefront needs it. */
@NullMarked
package io.concordat.bookshop.storefront.payments;

import org.jspecify.annotations.NullMarked;
