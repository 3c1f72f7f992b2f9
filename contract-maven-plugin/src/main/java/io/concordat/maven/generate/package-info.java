/**
 * Code from specifications. In: a specification and options. Out: a folder of generated files, with
 * a record of what they were generated from, by which anybody can tell whether they are still what
 * the specification says.
 */
@NullMarked
package io.concordat.maven.generate;

import org.jspecify.annotations.NullMarked;
