/**
 * Message channels over real brokers. In: messages to send. Out: messages received, whichever
 * broker carries them. {@link io.concordat.channel.Brokers} opens them; each broker's library is
 * needed only where that broker is used.
 */
@NullMarked
package io.concordat.channel;

import org.jspecify.annotations.NullMarked;
