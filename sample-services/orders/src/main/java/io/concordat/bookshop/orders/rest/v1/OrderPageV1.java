package io.concordat.bookshop.orders.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code OrderPage} of 1.2.0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderPageV1(List<OrderV1> orders, @Nullable String nextCursor) {}
