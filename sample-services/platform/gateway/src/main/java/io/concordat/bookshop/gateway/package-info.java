/** One address for all services. */
@NullMarked
package io.concordat.bookshop.gateway;

import org.jspecify.annotations.NullMarked;
