/** Version 1 of the REST API: an adapter that says everything in the words of 1.2.0. */
@NullMarked
package io.concordat.bookshop.orders.rest.v1;

import org.jspecify.annotations.NullMarked;
