/**
 * Where a document comes from and its text as a tree. In: the words by which a user names a
 * document. Out: {@link io.concordat.source.Specification}, a tree of {@link
 * io.concordat.source.Node}s that all know their line, column and pointer, with references resolved
 * across files. The only user of the YAML and JSON libraries.
 */
@NullMarked
package io.concordat.source;

import org.jspecify.annotations.NullMarked;
