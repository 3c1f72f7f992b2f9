/** The payment service: charges customers, over gRPC in two versions. */
@NullMarked
package io.concordat.bookshop.payments;

import org.jspecify.annotations.NullMarked;
