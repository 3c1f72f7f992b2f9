/**
 * The storefront: puts together what the other services know, and goes on when one of them is away.
 */
@NullMarked
package io.concordat.bookshop.storefront;

import org.jspecify.annotations.NullMarked;
