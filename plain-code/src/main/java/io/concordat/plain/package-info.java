/**
 * Turns lambdas and the methods of records into plain code. In: jars. Out: the same jars, whose
 * classes do the same without having a JVM make further classes while it starts.
 */
@NullMarked
package io.concordat.plain;

import org.jspecify.annotations.NullMarked;
