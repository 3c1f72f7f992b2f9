/** Orders and books in PostgreSQL. */
@NullMarked
package io.concordat.bookshop.orders.store;

import org.jspecify.annotations.NullMarked;
