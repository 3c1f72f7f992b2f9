/**
 * Channels over Apache Kafka. In: messages and addresses. Out: what its client library makes of
 * them.
 */
@NullMarked
package io.concordat.channel.kafka;

import org.jspecify.annotations.NullMarked;
