/**
 * Message channels over real brokers. In: messages to send. Out: messages received, whichever
 * broker carries them.
 */
@NullMarked
package io.concordat.channel;

import org.jspecify.annotations.NullMarked;
