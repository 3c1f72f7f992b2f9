/**
 * The transactional outbox: a message is stored with what it tells, in one transaction, and
 * published afterwards; and its counterpart, the inbox of an idempotent consumer.
 */
@NullMarked
package io.concordat.bookshop.outbox;

import org.jspecify.annotations.NullMarked;
