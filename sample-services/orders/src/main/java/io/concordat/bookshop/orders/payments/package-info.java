/** Customers are charged by the payment service, over gRPC. */
@NullMarked
package io.concordat.bookshop.orders.payments;

import org.jspecify.annotations.NullMarked;
