/** The outbox in Spring Boot: the publisher by configuration. */
@NullMarked
package io.concordat.bookshop.outbox.boot;

import org.jspecify.annotations.NullMarked;
