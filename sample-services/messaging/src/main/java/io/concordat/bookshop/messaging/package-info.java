/**
 * Messages and the channels that they travel on, whatever the broker. The words are those of
 * <i>Enterprise Integration Patterns</i> (Hohpe and Woolf).
 */
@NullMarked
package io.concordat.bookshop.messaging;

import org.jspecify.annotations.NullMarked;
