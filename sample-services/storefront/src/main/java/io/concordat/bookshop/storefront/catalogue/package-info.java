/** What the shop sells: the storefront owns it and tells everybody. */
@NullMarked
package io.concordat.bookshop.storefront.catalogue;

import org.jspecify.annotations.NullMarked;
