/**
 * Runs the whole shop on one machine: infrastructure, every service in a process of its own, one
 * view of their logs.
 */
@NullMarked
package io.concordat.bookshop.shop;

import org.jspecify.annotations.NullMarked;
