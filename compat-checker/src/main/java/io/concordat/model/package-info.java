/**
 * What specifications promise, in one language for all formats and dialects. In: trees of {@link
 * io.concordat.source.Node}s. Out: {@link io.concordat.model.Api} and {@link
 * io.concordat.model.Schema}, immutable, each element with its place in the document.
 */
@NullMarked
package io.concordat.model;

import org.jspecify.annotations.NullMarked;
