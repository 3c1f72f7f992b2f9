/** Messaging in Spring Boot: the broker by configuration, endpoints from start to stop. */
@NullMarked
package io.concordat.bookshop.messaging.boot;

import org.jspecify.annotations.NullMarked;
