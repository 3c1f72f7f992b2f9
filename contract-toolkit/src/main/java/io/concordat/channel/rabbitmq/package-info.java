/**
 * Channels over RabbitMQ, and any broker that speaks AMQP 0-9-1. In: messages and addresses. Out:
 * what its client library makes of them.
 */
@NullMarked
package io.concordat.channel.rabbitmq;

import org.jspecify.annotations.NullMarked;
