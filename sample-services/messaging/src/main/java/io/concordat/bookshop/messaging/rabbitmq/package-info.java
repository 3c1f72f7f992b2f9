/** Channels over RabbitMQ: exchanges and queues. */
@NullMarked
package io.concordat.bookshop.messaging.rabbitmq;

import org.jspecify.annotations.NullMarked;
