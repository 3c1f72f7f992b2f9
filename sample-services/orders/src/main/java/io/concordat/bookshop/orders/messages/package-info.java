/** What is told to others and heard from them, in the versions that they understand. */
@NullMarked
package io.concordat.bookshop.orders.messages;

import org.jspecify.annotations.NullMarked;
