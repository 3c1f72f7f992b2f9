/** The order service: takes orders for books and tells what becomes of them. */
@NullMarked
package io.concordat.bookshop.orders;

import org.jspecify.annotations.NullMarked;
