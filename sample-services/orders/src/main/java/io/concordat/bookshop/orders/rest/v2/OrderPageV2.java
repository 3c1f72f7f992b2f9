package io.concordat.bookshop.orders.rest.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code OrderPage} of 2.0.0. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderPageV2(List<OrderV2> orders, @Nullable String nextCursor) {}
