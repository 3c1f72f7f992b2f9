/**
 * Channels over ActiveMQ Artemis, embedded or elsewhere. In: messages and addresses. Out: what its
 * client library makes of them.
 */
@NullMarked
package io.concordat.channel.artemis;

import org.jspecify.annotations.NullMarked;
