/** Channels over ActiveMQ Artemis: queues and addresses, by JMS. */
@NullMarked
package io.concordat.bookshop.messaging.artemis;

import org.jspecify.annotations.NullMarked;
