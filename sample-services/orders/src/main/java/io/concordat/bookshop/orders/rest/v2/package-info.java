/** Version 2 of the REST API: an adapter that says everything in the words of 2.0.0. */
@NullMarked
package io.concordat.bookshop.orders.rest.v2;

import org.jspecify.annotations.NullMarked;
