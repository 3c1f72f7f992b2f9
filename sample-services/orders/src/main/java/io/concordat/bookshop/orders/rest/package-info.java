/** What all versions of the REST API have in common. */
@NullMarked
package io.concordat.bookshop.orders.rest;

import org.jspecify.annotations.NullMarked;
