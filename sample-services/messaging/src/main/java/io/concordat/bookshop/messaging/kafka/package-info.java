/** Channels over Apache Kafka: topics and consumer groups. */
@NullMarked
package io.concordat.bookshop.messaging.kafka;

import org.jspecify.annotations.NullMarked;
