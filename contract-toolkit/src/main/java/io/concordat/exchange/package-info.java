/**
 * HTTP messages held against what an operation promises. In: an API, a request or a response. Out:
 * the operation that it is for, and each violation with its place in the message and in the
 * specification.
 */
@NullMarked
package io.concordat.exchange;

import org.jspecify.annotations.NullMarked;
