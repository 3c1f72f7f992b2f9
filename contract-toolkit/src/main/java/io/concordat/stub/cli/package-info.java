/** The commands that run stubs. In: arguments. Out: a running stub, told line by line. */
@NullMarked
package io.concordat.stub.cli;

import org.jspecify.annotations.NullMarked;
