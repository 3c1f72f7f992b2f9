/**
 * Reads AsyncAPI. In: the tree of a 2.0–2.6 or 3.0 document. Out: what the application that it
 * describes sends and receives, and what could not be understood.
 */
@NullMarked
package io.concordat.model.asyncapi;

import org.jspecify.annotations.NullMarked;
