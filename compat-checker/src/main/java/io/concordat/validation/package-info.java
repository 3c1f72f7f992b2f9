/**
 * Values held against schemas by a validator that is not ours, and protobuf messages written and
 * read by a library that is not ours. In: {@link io.concordat.model.Schema}s and JSON values. Out:
 * whether a value is valid, and where it is not, the line of the document that forbids it.
 */
@NullMarked
package io.concordat.validation;

import org.jspecify.annotations.NullMarked;
