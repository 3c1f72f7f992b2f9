/**
 * Where a document comes from, and what is written in it. In: the name of a file, a git revision, a
 * Maven artifact or standard input. Out: its text as a tree in which every node knows its file,
 * line, column and JSON pointer, and in which references are followed.
 */
@NullMarked
package io.concordat.source;

import org.jspecify.annotations.NullMarked;
