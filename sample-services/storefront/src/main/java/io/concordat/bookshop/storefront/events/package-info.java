/** What the storefront hears from others. */
@NullMarked
package io.concordat.bookshop.storefront.events;

import org.jspecify.annotations.NullMarked;
