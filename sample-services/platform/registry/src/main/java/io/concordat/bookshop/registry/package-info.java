/** Knows which instances of which services are alive, and where. */
@NullMarked
package io.concordat.bookshop.registry;

import org.jspecify.annotations.NullMarked;
