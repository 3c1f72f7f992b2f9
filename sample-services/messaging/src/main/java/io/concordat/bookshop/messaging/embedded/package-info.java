/** Brokers that start with one call, for tests and for a shop on one machine. */
@NullMarked
package io.concordat.bookshop.messaging.embedded;

import org.jspecify.annotations.NullMarked;
