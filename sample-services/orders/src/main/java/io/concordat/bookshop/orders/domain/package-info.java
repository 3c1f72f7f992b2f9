/**
 * What an order is and what may happen to it, whatever the version of the API in which it is said.
 */
@NullMarked
package io.concordat.bookshop.orders.domain;

import org.jspecify.annotations.NullMarked;
